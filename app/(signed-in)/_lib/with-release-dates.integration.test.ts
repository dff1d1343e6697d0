import { afterAll, beforeAll, expect, test } from "vitest";
import { findTitle } from "@/lib/catalog/titles/find-title";
import type { Title } from "@/simulator/model";
import { silenceLog } from "@/tests/app/capture-log";
import { createTestApp, type TestApp } from "@/tests/app/test-app";
import { withReleaseDates } from "./with-release-dates";

const NOW = new Date();
let app: TestApp;

beforeAll(async () => {
  app = await createTestApp();
  silenceLog();
});
afterAll(() => app.close());

test("a movie is watched at noon of the day it came out", async () => {
  const movie = await openTitle(({ kind, released }) => kind === "movie" && released !== null && released < "2020");
  const intent = { kind: "watch-film", simklId: movie.simkl, watchedAt: "released" };
  const dated = await withReleaseDates(intent, NOW);
  expect(dated).toEqual({ ...intent, watchedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT12:00:00\.000Z$/) });
});

test("a whole show becomes its aired episodes, each on its day, those before 2000 without one", async () => {
  const show = await openTitle(
    ({ kind, episodes }) =>
      kind === "tv" && episodes.length > 5 && episodes.some(({ airsAt }) => (airsAt ?? "") > "2000"),
  );
  const aired = show.episodes.filter(({ season, airsAt }) => season > 0 && airsAt && new Date(airsAt) <= NOW);
  const intent = { kind: "list", status: "completed", simklId: show.simkl, watchedAt: "released" };
  expect(await withReleaseDates(intent, NOW)).toEqual({
    kind: "watch-episodes",
    simklId: show.simkl,
    watchedAt: "now",
    episodes: aired.map(({ season, number, airsAt }) => ({
      season,
      number,
      watchedAt: (airsAt ?? "") < "2000" ? "long-ago" : new Date(airsAt ?? "").toISOString(),
    })),
  });
});

test("other intents stay as they are, and a title without a date says so", async () => {
  for (const input of [
    null,
    "x",
    { kind: "rate", simklId: 1, rating: 3 },
    { kind: "watch-film", simklId: 1, watchedAt: "now" },
  ])
    expect(await withReleaseDates(input, NOW)).toBe(input);
  expect(await withReleaseDates({ kind: "watch-film", simklId: 1_999_999_999, watchedAt: "released" }, NOW)).toBe(
    "unreleased",
  );
});

async function openTitle(matches: (title: Title) => boolean): Promise<Title> {
  const title = [...app.simulator.world.titles.values()].find(matches);
  if (!title) throw new Error("The world has no such title.");
  await findTitle({ kind: title.kind, simklId: title.simkl, callerId: 1 }, NOW);
  return title;
}
