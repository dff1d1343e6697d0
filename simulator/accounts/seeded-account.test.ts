import { describe, expect, test } from "vitest";
import type { Account, World } from "../model";
import { createWorld } from "../world/world";
import { createSeededAccount, type Seed } from "./seeded-account";

const now = new Date("2026-11-21T07:00:00Z");
const catalogue = createWorld(now);
const freshWorld = (): World => ({ titles: new Map(catalogue.titles) });
const seed: Seed = { id: 1, seed: 7, movies: 900, shows: 500, anime: 200, episodes: 20_000, now };

function createAccount(changes: Partial<Seed> = {}): {
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
  test("has exactly the requested size, even beyond the world", () => {
    const { kinds, episodes } = createAccount();
    expect(kinds).toEqual({ movie: 900, tv: 500, anime: 200 });
    expect(episodes).toBe(20_000);
  });

  test("has the requested rewatches of finished titles, each after the first watch and before now", () => {
    const { account } = createAccount({ rewatches: 60 });
    const again = [...account.items.values()].flatMap(({ lastWatchedAt, rewatches }) =>
      rewatches.map((session) => ({ ...session, first: lastWatchedAt ?? "" })),
    );
    expect(new Set(again.map(({ id }) => id)).size).toBe(60);
    for (const { startedAt, lastWatchedAt, first } of again) {
      expect(startedAt > first, `${startedAt} after ${first}`).toBe(true);
      expect(lastWatchedAt && lastWatchedAt < now.toISOString()).toBe(true);
    }
    expect(again.filter(({ episodes }) => episodes.size > 0).length).toBeGreaterThan(20);
    expect(createAccount().account.items.size).toBe(account.items.size);
  });

  test.each([
    { movies: 0, shows: 1, anime: 0, episodes: 700 },
    { movies: 3, shows: 0, anime: 1, episodes: 0 },
    { movies: 2, shows: 0, anime: 0, episodes: 0 },
  ])("may be tiny or lopsided: %o", (sizes) => {
    const { account, episodes } = createAccount(sizes);
    expect(account.items.size).toBe(sizes.movies + sizes.shows + sizes.anime);
    expect(episodes).toBe(sizes.episodes);
  });

  test("depends on the seed", () => {
    const small = { movies: 10, shows: 10, anime: 10, episodes: 300 };
    expect(createAccount(small).account).toEqual(createAccount(small).account);
    expect(createAccount({ ...small, seed: 8 }).account).not.toEqual(createAccount(small).account);
  });

  test("dates every episode in the past, no two of a title at the same second", () => {
    const { account } = createAccount();
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
    const [regular, binging] = [changes(createAccount().account), changes(createAccount({ binges: true }).account)];
    expect(binging.instants).toEqual(regular.instants);
    expect(binging.after).toBeLessThan(0.7 * regular.after);
    for (const { watched, lastWatchedAt } of createAccount({ binges: true }).account.items.values())
      if (watched.size > 0) expect([...watched.values()].sort().at(-1)).toBe(lastWatchedAt);
  });

  test("does not change titles of an earlier account in the same world", () => {
    const world = freshWorld();
    const first = createSeededAccount(world, seed);
    const before = structuredClone([...first.items.keys()].map((id) => world.titles.get(id)));
    createSeededAccount(world, { ...seed, id: 2, seed: 8 });
    expect([...first.items.keys()].map((id) => world.titles.get(id))).toEqual(before);
  });

  test("cannot have episodes without a show", () => {
    expect(() => createAccount({ movies: 1, shows: 0, anime: 0, episodes: 5 })).toThrow("Episodes need a show");
  });
});
