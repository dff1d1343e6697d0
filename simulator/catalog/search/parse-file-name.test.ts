import { expect, test } from "vitest";
import { parseFileName } from "./parse-file-name";

test.each([
  ["Were.The.Fugawis.S01E01E02.WS.DSR.x264-NY2.mkv", "Were.The.Fugawis", 1, [1, 2]],
  ["Some Show - S02E03-E05.mkv", "Some Show", 2, [3, 4, 5]],
  ["Some.Show.s1e2.mp4", "Some.Show", 1, [2]],
  ["Some Show 3x04.avi", "Some Show", 3, [4]],
  ["/series/The Office/Season 4/The Office [401] Fun Run.avi", "The Office", 4, [1]],
  ["D:\\TV\\Some Show\\Season 02\\03 - Title.mkv", "Some Show", 2, [3]],
  ["/tv/Some Show (2005)/Season 1/Episode 7.mkv", "Some Show", 1, [7]],
  ["[Group] Sousou no Frieren - 12 [1080p].mkv", "Sousou no Frieren", null, [12]],
  ["[Group] Hunter x Hunter - 100v2 (720p).mkv", "Hunter x Hunter", null, [100]],
  ["One Piece Episode 1071.mkv", "One Piece", null, [1071]],
  ["Inception.2010.1080p.BluRay.x264.mkv", "Inception", null, []],
  ["Inception 1080p.mkv", "Inception", null, []],
])("%s", (file, name, season, episodes) => {
  expect(parseFileName(file)).toMatchObject({ names: expect.arrayContaining([name]), season, episodes });
});

test("a year is a part of the name only as a second guess", () => {
  expect(parseFileName("Blade.Runner.2049.2017.mkv")).toMatchObject({
    names: ["Blade.Runner.2049", expect.any(String)],
    year: 2017,
  });
  expect(parseFileName("/tv/Some Show (2005)/Season 1/Episode 7.mkv").year).toBe(2005);
});
