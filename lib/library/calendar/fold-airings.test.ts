import { expect, test } from "vitest";
import { foldAirings } from "./fold-airings";
import type { OwnAiring } from "./own-airings";

const airing = (simklId: number, number: number, hour: number, kind: OwnAiring["kind"] = "tv"): OwnAiring => ({
  simklId,
  kind,
  title: `Title ${simklId}`,
  poster: null,
  url: "",
  list: "watching",
  season: 1,
  number,
  episodeTitle: null,
  airsAt: new Date(Date.UTC(2026, 10, 21, hour)),
  runtime: null,
  finale: null,
  isWatched: false,
});

test("episodes of a title that come out at one moment are one event, others are separate; movies come first", () => {
  const day = [airing(1, 1, 8), airing(2, 5, 8), airing(1, 2, 8), airing(3, 0, 12, "movie"), airing(1, 3, 20)];
  expect(foldAirings(day).map((together) => together.map(({ simklId, number }) => `${simklId}:${number}`))).toEqual([
    ["3:0"],
    ["1:1", "1:2"],
    ["2:5"],
    ["1:3"],
  ]);
});
