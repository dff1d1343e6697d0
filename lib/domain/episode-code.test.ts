import { expect, test } from "vitest";
import { formatEpisodeCode, parseEpisodeCode } from "./episode-code";

test.each([
  ["tv", 2, 3, "S02E03"],
  ["tv", 0, 4, "Special 4"],
  ["anime", 1, 1090, "E1090"],
  ["movie", 0, 0, ""],
  ["anime", 0, 0, ""],
] as const)("%s, season %d, number %d", (kind, season, number, expected) => {
  expect(formatEpisodeCode(kind, season, number)).toBe(expected);
});

test.each([
  ["S02E03", { season: 2, number: 3 }],
  ["E1090", { season: 1, number: 1090 }],
  ["Special 4", null],
  ["", null],
])("%s is parsed", (code, expected) => {
  expect(parseEpisodeCode(code)).toEqual(expected);
});
