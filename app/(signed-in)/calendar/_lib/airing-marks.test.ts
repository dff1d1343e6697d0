import { expect, test } from "vitest";
import { getAiringMarks } from "./airing-marks";

const tv = { kind: "tv", season: 2, number: 3, finale: null } as const;
const listLabels = (...airings: Parameters<typeof getAiringMarks>[0][number][]) =>
  getAiringMarks(airings).map((mark) => mark.label);

test.each([
  ["an episode amid a season is nothing special", [tv], []],
  ["the first of all begins the series", [{ ...tv, season: 1, number: 1 }], ["Series premiere"]],
  ["the first of a later season begins that", [{ ...tv, number: 1 }], ["Season premiere"]],
  ["anime has no seasons", [{ ...tv, kind: "anime", season: 1, number: 1 }], ["Premiere"]],
  ["a special is none of a season's", [{ ...tv, season: 0, number: 1 }], ["Special"]],
  ["a last one says of what", [{ ...tv, finale: "mid-season" }], ["Mid-season finale"]],
  [
    "a season that comes out at once begins and ends",
    [{ ...tv, number: 1 }, tv, { ...tv, number: 4, finale: "series" }],
    ["Season premiere", "Series finale"],
  ],
  ["a movie has no marks", [{ kind: "movie", season: 0, number: 0, finale: null }], []],
] as const)("%s", (_, airings, expected) => expect(listLabels(...airings)).toEqual(expected));
