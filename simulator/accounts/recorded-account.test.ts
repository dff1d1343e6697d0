import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Item, Title } from "../model";
import { createWorld } from "../world/world";
import { createRecordedAccount } from "./recorded-account";

const file = fileURLToPath(new URL("../../../shared/simkl-examples/recorded-2020__all_items.json", import.meta.url));
const now = new Date("2026-11-21T07:00:00Z");

describe.skipIf(!existsSync(file))("the recorded library (skipped where ../shared is absent)", () => {
  const recorded = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
  const world = createWorld(now);
  const account = existsSync(file) ? createRecordedAccount(world, recorded, { id: 5, name: "Recorded", now }) : null;
  const entries = [...(account?.items.values() ?? [])].map((item) => {
    const title = world.titles.get(item.simkl);
    if (!title) throw new Error(`No title ${item.simkl}`);
    return { item, title };
  });
  const ofKind = (kind: Title["kind"]) => entries.filter(({ title }) => title.kind === kind);

  test("has 58 shows and 59 movies with their statuses", () => {
    const withStatus = (kind: Title["kind"], status: string) =>
      ofKind(kind).filter(({ item }) => item.status === status).length;
    expect([ofKind("tv").length, ofKind("movie").length]).toEqual([58, 59]);
    expect([withStatus("tv", "watching"), withStatus("tv", "completed")]).toEqual([57, 1]);
    expect([withStatus("movie", "completed"), withStatus("movie", "hold")]).toEqual([58, 1]);
  });

  test("returns every recorded field, row by row, in the recorded order", () => {
    expect(ofKind("tv").map(({ item, title }) => ({ ...row(item), show: media(title), ...seasons(item) }))).toEqual(
      recorded.shows,
    );
    expect(ofKind("movie").map(({ item, title }) => ({ ...row(item), movie: media(title) }))).toEqual(recorded.movies);
  });

  test("counts as many watched episodes as the recording, with rows or without", () => {
    for (const { item } of entries) expect(item.watched.size + item.undatedCount).toBe(item.recorded?.watchedEpisodes);
  });

  test("has a title and an episode for everything that was watched", () => {
    for (const { item, title } of entries) {
      const known = new Set(title.episodes.map(({ season, number }) => `${season}:${number}`));
      expect([...item.watched.keys()].filter((key) => !known.has(key))).toEqual([]);
    }
  });
});

test("anything but a recording is rejected", () => {
  expect(() => createRecordedAccount(createWorld(now), { shows: [{}] }, { id: 5, name: "Recorded", now })).toThrow();
});

function row({ status, lastWatchedAt, rating, recorded }: Item) {
  return {
    last_watched_at: lastWatchedAt,
    status,
    user_rating: rating,
    last_watched: recorded?.lastWatched,
    next_to_watch: recorded?.nextToWatch,
    watched_episodes_count: recorded?.watchedEpisodes,
    total_episodes_count: recorded?.totalEpisodes,
    not_aired_episodes_count: recorded?.notAiredEpisodes,
  };
}

function media({ simkl, slug, ids, title, poster, year }: Title) {
  return { title, poster, year, ids: { simkl, slug, ...ids } };
}

/** Empty where no episode was watched one by one. */
function seasons({ watched }: Item) {
  const numbers = new Map<number, { number: number }[]>();
  for (const key of watched.keys()) {
    const [season = 0, number = 0] = key.split(":").map(Number);
    numbers.set(season, [...(numbers.get(season) ?? []), { number }]);
  }
  return watched.size === 0 ? {} : { seasons: [...numbers].map(([number, episodes]) => ({ number, episodes })) };
}
