import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { MINUTE_MS } from "@/lib/utils/durations";
import { globalSingleton } from "@/lib/utils/global-singleton";
import { cacheByRevision, cacheForAll } from "./cache-by-revision";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  globalSingleton("cached-results").value = undefined;
});

const ana = { id: 1, libraryRevision: 7 };

test("a read is made once for each user, revision and set of arguments", async () => {
  const read = vi.fn(async (userId: number, filter: { kind: string | null }) => `${userId} ${filter.kind}`);
  const cached = cacheByRevision("once", MINUTE_MS, read);
  for (const user of [ana, { id: 2, libraryRevision: 7 }, { id: 1, libraryRevision: 8 }, ana])
    for (const kind of ["tv", null, "tv"]) expect(await cached(user, { kind })).toBe(`${user.id} ${kind}`);
  expect(read).toHaveBeenCalledTimes(6);
});

test("reads of the same arguments under other names stay apart", async () => {
  const [first, second] = ["first", "second"].map((name) => cacheByRevision(name, MINUTE_MS, async () => name));
  expect([await first?.(ana), await second?.(ana)]).toEqual(["first", "second"]);
});

test("concurrent calls share one read", async () => {
  let finish = (_: string) => {};
  const read = vi.fn(() => new Promise<string>((resolve) => (finish = resolve)));
  const cached = cacheByRevision("shared", MINUTE_MS, read);
  const results = Promise.all([cached(ana), cached(ana), cached(ana)]);
  finish("figures");
  expect(await results).toEqual(["figures", "figures", "figures"]);
  expect(read).toHaveBeenCalledTimes(1);
});

test("a failure reaches all concurrent calls and is not kept", async () => {
  const read = vi.fn(async () => "figures").mockRejectedValueOnce(new Error("The database is away."));
  const cached = cacheByRevision("failing", MINUTE_MS, read);
  const failed = await Promise.allSettled([cached(ana), cached(ana)]);
  expect(failed.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await cached(ana)).toBe("figures");
  expect(read).toHaveBeenCalledTimes(2);
});

test("a result ends with its time", async () => {
  let calls = 0;
  const cached = cacheForAll("timed", MINUTE_MS, async (day: string) => `${day} ${++calls}`);
  expect(await cached("monday")).toBe("monday 1");
  vi.advanceTimersByTime(MINUTE_MS - 1000);
  expect(await cached("monday")).toBe("monday 1");
  vi.advanceTimersByTime(2000);
  expect(await cached("monday")).toBe("monday 2");
});

test("each caller gets a copy, and dates stay dates", async () => {
  const cached = cacheByRevision("copies", MINUTE_MS, async () => ({
    at: new Date(0),
    titles: ["b", "a"],
    none: undefined,
  }));
  const [mine, theirs] = await Promise.all([cached(ana), cached(ana)]);
  mine.titles.sort();
  expect(theirs).toEqual({ at: new Date(0), titles: ["b", "a"], none: undefined });
  expect(await cached(ana)).toEqual(theirs);
});

test("the cache is bounded in entries and in bytes", async () => {
  const read = vi.fn(async (_userId: number, index: number) => index);
  const cached = cacheByRevision("many", MINUTE_MS, read);
  for (let index = 0; index <= 20_000; index++) await cached(ana, index);
  await cached(ana, 0);
  expect(read).toHaveBeenCalledTimes(20_002);

  const readLarge = vi.fn(async (_userId: number, _index: number) => Buffer.alloc(7 * 1024 * 1024));
  const cachedLarge = cacheByRevision("large", MINUTE_MS, readLarge);
  for (let index = 0; index < 10; index++) await cachedLarge(ana, index);
  await cachedLarge(ana, 9);
  expect(readLarge).toHaveBeenCalledTimes(10);
  await cachedLarge(ana, 0);
  expect(readLarge).toHaveBeenCalledTimes(11);
});

test("a result too large to keep is passed on all the same", async () => {
  const read = vi.fn(async () => "x".repeat(9 * 1024 * 1024));
  const cached = cacheByRevision("too-large", MINUTE_MS, read);
  expect((await cached(ana)).length + (await cached(ana)).length).toBe(18 * 1024 * 1024);
  expect(read).toHaveBeenCalledTimes(2);
});

test("no two cached reads of the app have one name", () => {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
  const names = files.flatMap((file) =>
    [...readFileSync(join("app", file), "utf8").matchAll(/cache(?:ByRevision|ForAll)\(\s*"([^"]+)"/g)].map(
      ([, name]) => name,
    ),
  );
  expect(names.length).toBeGreaterThan(10);
  expect(names.toSorted()).toEqual([...new Set(names)].toSorted());
});
