import { expect, test } from "vitest";
import { formatEpisodeRanges } from "./episode-ranges";

const places = (...written: string[]) =>
  written.map((place) => {
    const [season = 0, number = 0] = place.split(":").map(Number);
    return { season, number };
  });

test.each([
  ["one episode", "tv", places("2:8"), "S02E08"],
  ["a row, whatever its order", "tv", places("2:11", "2:10", "2:8", "2:9"), "S02E08–E11"],
  ["two, which are a row too", "anime", places("1:2", "1:1"), "E01–E02"],
  ["a gap", "anime", places("1:1", "1:2", "1:4"), "E01–E02, E04"],
  ["a change of season", "tv", places("1:9", "1:10", "2:1"), "S01E09–E10, S02E01"],
  ["the same one twice", "tv", places("1:1", "1:1", "1:2"), "S01E01–E02"],
  ["specials", "tv", places("0:1", "0:2", "0:4"), "Specials 1–2, Special 4"],
  ["more runs than fit", "anime", places("1:1", "1:3", "1:5", "1:7", "1:9"), "E01, E03, E05 and 2 more"],
  ["a film", "movie", places("0:0"), ""],
] as const)("%s", (_, kind, watched, expected) => expect(formatEpisodeRanges(kind, watched)).toBe(expected));
