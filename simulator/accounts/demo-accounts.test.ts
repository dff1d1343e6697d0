import { describe, expect, test } from "vitest";
import { listAiredEpisodes } from "../library/rows/episodes";
import type { Account, Item, Status, Title, World } from "../model";
import { createWorld } from "../world/world";
import { createDemoAccounts } from "./demo-accounts";
import { LONG_AGO } from "./mark-items";

const now = new Date("2026-11-21T07:00:00Z");
const world = createWorld(now);
const [nia, theo, vera] = createDemoAccounts(world, now);
if (!nia || !theo || !vera) throw new Error("Three people are missing");

const requireTitle = ({ simkl }: Item): Title => {
  const title = world.titles.get(simkl);
  if (!title) throw new Error(`No title ${simkl}`);
  return title;
};
const listItems = (account: Account) => [...account.items.values()];
const listSessions = (account: Account) => listItems(account).flatMap(({ rewatches }) => rewatches);
const listDates = (item: Item) =>
  [
    item.addedAt,
    item.lastWatchedAt,
    item.ratedAt,
    item.changedAt,
    item.ratingChangedAt,
    ...item.watched.values(),
    ...item.rewatches.flatMap((session) => [session.startedAt, session.lastWatchedAt, ...session.episodes.values()]),
  ].filter((date) => date !== null);

function countByStatus(account: Account, kind: Title["kind"]): Partial<Record<Status, number>> {
  const counts: Partial<Record<Status, number>> = {};
  for (const item of listItems(account)) {
    if (requireTitle(item).kind === kind) counts[item.status] = (counts[item.status] ?? 0) + 1;
  }
  return counts;
}

describe("Nia", () => {
  test("has done nothing: no item, and no stamp that is not null", () => {
    expect(nia.items.size).toBe(0);
    expect(JSON.stringify(nia.stamps)).not.toMatch(/\d/);
    expect(nia).toMatchObject({ plan: "free", timeZone: "America/New_York" });
  });
});

describe("Theo", () => {
  test("has forty titles, four of them anime, three memos and one pause", () => {
    expect(theo.items.size).toBe(40);
    expect(listItems(theo).filter((item) => requireTitle(item).kind === "anime")).toHaveLength(4);
    expect(listItems(theo).filter(({ memo }) => memo)).toHaveLength(3);
    expect(theo.playbacks).toHaveLength(1);
    expect(theo).toMatchObject({ plan: "free", timeZone: "Europe/Lisbon" });
  });
});

describe("Vera", () => {
  test("has 1,200 titles, in every status of every kind", () => {
    expect(vera.items.size).toBe(1_200);
    expect(Object.keys(countByStatus(vera, "movie")).sort()).toEqual(["completed", "dropped", "plantowatch"]);
    for (const kind of ["tv", "anime"] as const) {
      expect(Object.keys(countByStatus(vera, kind)).sort()).toEqual([
        "completed",
        "dropped",
        "hold",
        "plantowatch",
        "watching",
      ]);
    }
  });

  test("has 25 rewatch sessions, in all states, at most one of an item active", () => {
    const sessions = listSessions(vera);
    const states = (state: string) => sessions.filter((session) => session.state === state).length;
    expect(sessions).toHaveLength(25);
    expect(new Set(sessions.map(({ id }) => id)).size).toBe(25);
    expect([states("active"), states("closed"), states("completed")]).toEqual([5, 5, 15]);
    for (const { rewatches } of listItems(vera)) {
      expect(rewatches.filter(({ state }) => state === "active").length).toBeLessThanOrEqual(1);
    }
  });

  test("covers every episode in a completed session of a show, and starts each one after the first watch", () => {
    for (const item of listItems(vera).filter(({ rewatches }) => rewatches.length > 0)) {
      for (const session of item.rewatches) {
        const aired = listAiredEpisodes(requireTitle(item), Date.parse(session.startedAt)).length;
        if (session.state === "completed") expect(session.episodes.size).toBe(aired);
        else expect(session.episodes.size).toBeLessThan(aired);
        expect(session.startedAt > (item.lastWatchedAt ?? "")).toBe(true);
      }
    }
  });

  test("rates much, around 7.3, and good titles better than bad ones", () => {
    const rated = listItems(vera).filter(({ rating, status }) => rating !== null && status === "completed");
    const mean = (items: Item[]) => items.reduce((sum, { rating }) => sum + (rating ?? 0), 0) / items.length;
    const quality = (item: Item) => requireTitle(item).ratings.simkl?.rating ?? 7;
    expect(rated.length).toBeGreaterThan(400);
    expect(mean(rated)).toBeGreaterThan(7);
    expect(mean(rated)).toBeLessThan(7.7);
    expect(mean(rated.filter((item) => quality(item) > 8))).toBeGreaterThan(
      mean(rated.filter((item) => quality(item) < 7)) + 1,
    );
  });

  test("has about ninety valid memos, public and private, with markup and other scripts", () => {
    const memos = listItems(vera).flatMap(({ memo }) => memo ?? []);
    expect(memos.length).toBeGreaterThanOrEqual(85);
    expect(memos.every(({ text }) => text.length > 0 && text.length <= 140)).toBe(true);
    expect(new Set(memos.map(({ text }) => text)).size).toBe(memos.length);
    expect(new Set(memos.map(({ isPrivate }) => isPrivate)).size).toBe(2);
    expect(memos.some(({ text }) => text.includes("<script>"))).toBe(true);
    expect(memos.some(({ text }) => /\p{Script=Hebrew}/u.test(text))).toBe(true);
    expect(memos.some(({ text }) => /\p{Extended_Pictographic}/u.test(text))).toBe(true);
  });

  test("has dates of every quality: marked in bulk, on release day, long ago, and none at all", () => {
    const inBulk = listItems(vera).filter(({ watched }) => watched.size > 3 && new Set(watched.values()).size === 1);
    const released = listItems(vera).filter(
      (item) =>
        requireTitle(item).kind === "movie" && item.lastWatchedAt === `${requireTitle(item).released}T00:00:00Z`,
    );
    expect(inBulk.length).toBeGreaterThanOrEqual(60);
    expect(released.length).toBeGreaterThanOrEqual(40);
    expect(listItems(vera).filter(({ lastWatchedAt }) => lastWatchedAt === LONG_AGO)).toHaveLength(25);
    expect(listItems(vera).filter(({ undatedCount }) => undatedCount > 0)).toHaveLength(14);
  });

  test("watches airing shows, some behind and some caught up", () => {
    const today = now.toISOString();
    const watching = listItems(vera).filter(({ status }) => status === "watching");
    const behind = watching.filter(
      (item) => listAiredEpisodes(requireTitle(item), Date.parse(today)).length > item.watched.size,
    );
    expect(behind.length).toBeGreaterThan(3);
    expect(behind.length).toBeLessThan(watching.length);
  });

  test("watches in the evenings of Sydney, except for a summer and a move", () => {
    const hour = new Intl.DateTimeFormat("en-GB", { timeZone: vera.timeZone, hour: "2-digit" });
    const dates = listItems(vera)
      .filter(({ addedAt }) => addedAt !== null && addedAt > "2019-01-01")
      .flatMap(({ watched }) => [...watched.values()])
      .filter((date) => date !== null);
    const inTheEvening = dates.filter((date) => Number(hour.format(new Date(date))) >= 19);
    const between = (from: string, to: string) => dates.filter((date) => date > from && date < to);
    expect(inTheEvening.length / dates.length).toBeGreaterThan(0.7);
    expect(between("2020-12-15", "2021-01-30")).toEqual([]);
    expect(between("2023-08-05", "2023-09-05")).toEqual([]);
  });

  test("has five pauses of her own titles and three lists", () => {
    expect(vera.playbacks).toHaveLength(5);
    for (const { simkl, progress } of vera.playbacks) {
      expect(vera.items.has(simkl)).toBe(true);
      expect(progress).toBeGreaterThan(0);
      expect(progress).toBeLessThan(80);
    }
    expect(vera.lists).toHaveLength(3);
    expect(vera.lists.every(({ items }) => items.length > 0)).toBe(true);
  });
});

describe("everyone", () => {
  test.each([theo, vera])(
    "$name has watched only what had aired, and completed only what was watched whole",
    (account) => {
      for (const item of listItems(account)) {
        const title = requireTitle(item);
        const aired = listAiredEpisodes(title, now.getTime());
        const known = new Set(aired.map(({ season, number }) => `${season}:${number}`));
        expect([...item.watched.keys()].filter((key) => !known.has(key))).toEqual([]);
        if (item.status === "completed") expect(item.watched.size + item.undatedCount).toBe(aired.length);
        if (item.status === "plantowatch") expect([item.watched.size, item.lastWatchedAt]).toEqual([0, null]);
      }
    },
  );

  test.each([theo, vera])("$name has the newest changes as stamps, and nothing in the future", (account) => {
    const dates = [...listItems(account).flatMap(listDates), ...account.playbacks.map(({ pausedAt }) => pausedAt)];
    expect(dates.filter((date) => date > now.toISOString() || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(date))).toEqual(
      [],
    );
    expect(account.lists.filter(({ updatedAt }) => updatedAt > now.toISOString())).toEqual([]);
    expect(account.stamps).toEqual(computeStamps(account, world));
  });

  test("is the same all day long", () => {
    const later = new Date("2026-11-21T21:15:42Z");
    expect(createDemoAccounts(createWorld(later), later)).toEqual([nia, theo, vera]);
  });
});

function computeStamps(account: Account, { titles }: World) {
  const newest = (dates: (string | null)[]) =>
    dates
      .filter((date) => date !== null)
      .sort()
      .at(-1) ?? null;
  const kindStamps = (kind: Title["kind"]) => {
    const items = listItems(account).filter((item) => requireTitle(item).kind === kind);
    const changed = (status: Status) =>
      newest(items.filter((item) => item.status === status).map((item) => item.changedAt));
    const playbacks = account.playbacks.filter(({ simkl }) => titles.get(simkl)?.kind === kind);
    return {
      plantowatch: changed("plantowatch"),
      watching: changed("watching"),
      completed: changed("completed"),
      hold: changed("hold"),
      dropped: changed("dropped"),
      rated_at: newest(items.map(({ ratingChangedAt }) => ratingChangedAt)),
      playback: newest(playbacks.map(({ pausedAt }) => pausedAt)),
      removed_from_list: null,
    };
  };
  const lists = (type: string) =>
    newest(account.lists.filter((list) => list.type === type).map((list) => list.updatedAt));
  return {
    settings: account.stamps.settings,
    movie: kindStamps("movie"),
    tv: kindStamps("tv"),
    anime: kindStamps("anime"),
    lists: { regular: lists("regular"), favorites: lists("favorite"), recommendations: null, auto: null },
  };
}
