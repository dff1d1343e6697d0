import { expect, test } from "vitest";
import { createWorld } from "@/simulator/world/world";
import { searchFile } from "./search-file";

const world = createWorld(new Date("2026-11-20T12:00:00Z"));
const search = (file: string, part = 1) => searchFile(world, { file, part });

test.each([
  [
    "Breaking.Bad.S02E03.1080p.mkv",
    { show: { ids: { simkl: 11121 } }, episode: { season: 2, episode: 3, multipart: false } },
  ],
  ["/tv/Breaking Bad/Season 4/Breaking Bad [401] Box Cutter.avi", { episode: { season: 4, episode: 1 } }],
  ["/tv/Breaking Bad/Season 4/02.mkv", { show: { ids: { simkl: 11121 } }, episode: { season: 4, episode: 2 } }],
])("%s is an episode", (file, match) => {
  expect(search(file)).toMatchObject({ type: "episode", ...match });
});

test("a file of several episodes reports one part and whether more follow", () => {
  const file = "Breaking.Bad.S01E01E02.mkv";
  expect(search(file)).toMatchObject({ episode: { episode: 1, multipart: 1 } });
  expect(search(file, 2)).toMatchObject({ episode: { episode: 2, multipart: 0 } });
  expect(search(file, 9)).toMatchObject({ episode: { episode: 2, multipart: 0 } });
});

test("anime counts absolutely, over its sequels, or by TVDB's seasons", () => {
  expect(search("[Group] Shingeki no Kyojin - 12 [1080p].mkv")).toMatchObject({
    show: { ids: { simkl: 39687 } },
    episode: { episode: 12 },
  });
  expect(search("[Group] Attack on Titan - 26.mkv")).toMatchObject({
    show: { title: "Shingeki no Kyojin Season 2" },
    episode: { episode: 1 },
  });
  const later = search("Attack.on.Titan.S03E13.mkv");
  expect(later).toMatchObject({ show: { title: "Shingeki no Kyojin Season 3 Part 2" }, episode: { episode: 1 } });
  expect(later).not.toHaveProperty("episode.season");
});

test("a movie needs no year, a show without its episode is a show, anything else is nothing", () => {
  expect(search("Inception.2010.1080p.BluRay.x264.mkv")).toMatchObject({
    type: "movie",
    movie: { ids: { simkl: 472214 } },
  });
  expect(search("Inception 1080p.mkv")).toMatchObject({ type: "movie" });
  expect(search("Inception.1999.mkv")).toBeUndefined();
  expect(search("Breaking.Bad.S09E01.mkv")).toMatchObject({ type: "show", show: { title: "Breaking Bad" } });
  expect(search("nothing at all.mkv")).toBeUndefined();
});
