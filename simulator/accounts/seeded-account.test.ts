import { describe, expect, test } from "vitest";
import type { Account, World } from "../model";
import { createWorld } from "../world/world";
import { createSeededAccount, type Seed } from "./seeded-account";

const now = new Date("2026-11-21T07:00:00Z");
const catalogue = createWorld(now);
const freshWorld = (): World => ({ titles: new Map(catalogue.titles) });
const seed: Seed = { id: 1, seed: 7, movies: 900, shows: 500, anime: 200, episodes: 20_000, now };

function createAccountOf(changes: Partial<Seed> = {}): {
  account: Account;
  kinds: Record<string, number>;
  episodes: number;
} {
  const world = freshWorld();
  const account = createSeededAccount(world, { ...seed, ...changes });
  const kinds: Record<string, number> = {};
  let episodes = 0;
  for (const { simkl, watched } of account.items.values()) {
    const kind = world.titles.get(simkl)?.kind ?? "unknown";
    kinds[kind] = (kinds[kind] ?? 0) + 1;
    episodes += watched.size;
  }
  return { account, kinds, episodes };
}

describe("a seeded account", () => {
  test("has exactly as much of everything as asked, more than the world holds included", () => {
    const { kinds, episodes } = createAccountOf();
    expect(kinds).toEqual({ movie: 900, tv: 500, anime: 200 });
    expect(episodes).toBe(20_000);
  });

  test("came back to as many finished titles as asked, each after the first time and before now", () => {
    const { account } = createAccountOf({ rewatches: 60 });
    const again = [...account.items.values()].flatMap(({ lastWatchedAt, rewatches }) =>
      rewatches.map((session) => ({ ...session, first: lastWatchedAt ?? "" })),
    );
    expect(new Set(again.map(({ id }) => id)).size).toBe(60);
    for (const { startedAt, lastWatchedAt, first } of again) {
      expect(startedAt > first, `${startedAt} after ${first}`).toBe(true);
      expect(lastWatchedAt && lastWatchedAt < now.toISOString()).toBe(true);
    }
    expect(again.filter(({ episodes }) => episodes.size > 0).length).toBeGreaterThan(20);
    expect(createAccountOf().account.items.size).toBe(account.items.size);
  });

  test.each([
    { movies: 0, shows: 1, anime: 0, episodes: 700 },
    { movies: 3, shows: 0, anime: 1, episodes: 0 },
    { movies: 2, shows: 0, anime: 0, episodes: 0 },
  ])("may be tiny or lopsided: %o", (sizes) => {
    const { account, episodes } = createAccountOf(sizes);
    expect(account.items.size).toBe(sizes.movies + sizes.shows + sizes.anime);
    expect(episodes).toBe(sizes.episodes);
  });

  test("is the same for the same seed and another for another", () => {
    const small = { movies: 10, shows: 10, anime: 10, episodes: 300 };
    expect(createAccountOf(small).account).toEqual(createAccountOf(small).account);
    expect(createAccountOf({ ...small, seed: 8 }).account).not.toEqual(createAccountOf(small).account);
  });

  test("dates every episode in the past, no two of a title at the same second", () => {
    const { account } = createAccountOf();
    for (const { watched } of account.items.values()) {
      const dates = [...watched.values()];
      expect(new Set(dates).size).toBe(dates.length);
      expect(dates.every((date) => date !== null && date < now.toISOString())).toBe(true);
    }
  });

  test("with binges watches as much at the same times, but title after title every other month", () => {
    const changes = (account: Account) => {
      const history = [...account.items.values()].flatMap(({ simkl, watched }) =>
        [...watched.values()].map((at) => ({ simkl, at: at ?? "" })),
      );
      history.sort((one, other) => (one.at < other.at ? -1 : 1));
      const after = history.filter(({ simkl }, index) => simkl !== history[index - 1]?.simkl).length;
      return { instants: history.map(({ at }) => at), after };
    };
    const [usual, binging] = [changes(createAccountOf().account), changes(createAccountOf({ binges: true }).account)];
    expect(binging.instants).toEqual(usual.instants);
    expect(binging.after).toBeLessThan(0.7 * usual.after);
    for (const { watched, lastWatchedAt } of createAccountOf({ binges: true }).account.items.values())
      if (watched.size > 0) expect([...watched.values()].sort().at(-1)).toBe(lastWatchedAt);
  });

  test("leaves the titles of an earlier account in the same world alone", () => {
    const world = freshWorld();
    const first = createSeededAccount(world, seed);
    const before = structuredClone([...first.items.keys()].map((id) => world.titles.get(id)));
    createSeededAccount(world, { ...seed, id: 2, seed: 8 });
    expect([...first.items.keys()].map((id) => world.titles.get(id))).toEqual(before);
  });

  test("cannot have episodes without a show", () => {
    expect(() => createAccountOf({ movies: 1, shows: 0, anime: 0, episodes: 5 })).toThrow("Episodes need a show");
  });
});
