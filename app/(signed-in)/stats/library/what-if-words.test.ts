import { expect, test } from "vitest";
import type { AddableTitle } from "@/lib/stats/library/addable-titles";
import { addedWords, finishWords } from "./what-if-words";

const SHOW: AddableTitle = {
  simklId: 1,
  kind: "tv",
  title: "Dark",
  url: "",
  year: 2017,
  status: "plantowatch",
  isFilm: false,
  parts: 24,
  isAgain: false,
  minutes: 1080,
  isEstimated: false,
  isCounted: true,
};

test.each([
  [0.5, "within a week, November 2026"],
  [8, "in about 8 weeks, January 2027"],
  [26, "in about 6 months, May 2027"],
  [130, "in about 2.5 years, May 2029"],
  [null, "never"],
  [99_999, "in more than 50 years"],
])("%s weeks from a day in November end %s", (weeks, words) => expect(finishWords(weeks, "2026-11-20")).toBe(words));

test.each([
  [{}, "24 episodes, 18 h"],
  [{ parts: 0, minutes: 0 }, "not out yet"],
  [{ isAgain: true }, "all 24 episodes again, 18 h"],
  [{ isAgain: true, parts: 1, minutes: 45 }, "1 episode again, 45 min"],
  [{ isFilm: true, parts: 1, minutes: 100 }, "1 film, 1 h 40 min"],
  [{ isFilm: true, parts: 1, minutes: 100, isAgain: true }, "once again, 1 h 40 min"],
])("what is added is said as %j", (change, words) => expect(addedWords({ ...SHOW, ...change })).toBe(words));
