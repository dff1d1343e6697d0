import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { isReferencedImage } from "@/lib/catalog/images/is-referenced-image";
import { db } from "@/lib/database/client";
import { getConnectionString } from "@/lib/database/connection";
import { execute, sql } from "@/lib/database/sql";
import { SimklQuotaUsedUp } from "@/lib/simkl/client/errors";
import { runExclusive } from "@/lib/sync/run/run-exclusive";
import { createAccount } from "@/simulator/accounts/create-account";
import { captureLog, silenceLog } from "@/tests/app/capture-log";
import { startChild } from "@/tests/app/processes/child-process";
import { createTestApp, type TestApp } from "@/tests/app/test-app";
import { askBrowseList } from "./ask-browse-list";
import { type BrowseList, getBrowseListKey, readBrowseList } from "./browse-list";
import { ensureFileLists } from "./ensure-file-lists";
import { type FileList, getFileListKey } from "./file-list";
import { getListStatuses } from "./list-status";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = new Date("2026-11-21T11:00:00Z");
const TRENDING: FileList = { name: "trending", kind: "tv", period: "today" };
const BEST: BrowseList = { name: "best", kind: "anime", filter: "all", type: null };
const GENRE: BrowseList = {
  name: "genres",
  kind: "tv",
  filters: { genre: "drama", type: "all", country: "all", network: "all", year: "all", sort: "rank" },
  page: 1,
};
const TABLES = sql`TRUNCATE "CatalogList", "ClientBlock"`;
/** PostgreSQL notices within seconds that a process is gone. */
const WAIT = { timeout: 60_000, interval: 500 };
let app: TestApp;

beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());
beforeEach(() => {
  app.simulator.clock.set(NOW.toISOString());
  app.simulator.faults.clear();
  app.simulator.requests.clear();
  silenceLog();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await execute(TABLES);
});

describe("lists that Simkl publishes as files", () => {
  test("are read once for everybody, without a token, and stored in order with pictures", async () => {
    await Promise.all(Array.from({ length: 20 }, () => viewFiles([TRENDING, { name: "disc" }])));
    expect(listRequests().sort()).toEqual([
      "GET /discover/dvd/releases_500.json",
      "GET /discover/trending/tv/today_500.json",
    ]);
    expect(app.simulator.requests.records.every(({ accountId }) => accountId === null)).toBe(true);

    const stored = await findList(getFileListKey(TRENDING));
    expect(stored.simklIds.length).toBeGreaterThan(20);
    const first = await db.title.findUniqueOrThrow({ where: { simklId: stored.simklIds[0] } });
    expect(first).toMatchObject({ kind: "tv", detailsAt: null, title: getTitle(first.simklId).title });
    expect(await isReferencedImage({ category: "posters", path: first.poster ?? "" })).toBe(true);
    const disc = await findList("disc");
    expect(disc.dates.every((date) => /^\d{4}-\d\d-\d\d$/.test(date))).toBe(true);
    expect(disc.dates).toHaveLength(disc.simklIds.length);
  });

  test("are asked for once an hour at most, and then conditionally", async () => {
    await viewFiles([TRENDING]);
    for (let minute = 1; minute < 60; minute += 1) await viewFiles([TRENDING], later(minute * MINUTE));
    expect(listRequests()).toHaveLength(1);
    await viewFiles([TRENDING], later(HOUR + 1));
    expect(app.simulator.requests.records.map(({ status }) => status)).toEqual([200, 304]);
    expect((await getStatus(getFileListKey(TRENDING))).readAt).toEqual(later(HOUR + 1));
  });

  test.each([
    ["is cut off", { kind: "truncate" }],
    ["fails", { kind: "status", status: 503 }],
    ["is suddenly empty", { kind: "status", status: 200, body: [] }],
  ] as const)(
    "stay when a file %s, and say their age",
    async (_, fault) => {
      await viewFiles([TRENDING]);
      const before = await findList(getFileListKey(TRENDING));
      app.simulator.clock.set(later(DAY).toISOString());
      app.simulator.faults.add({ match: { path: "/discover/trending/tv/today_500.json" }, times: 20, ...fault });
      await viewFiles([TRENDING], later(DAY));
      expect((await findList(getFileListKey(TRENDING))).simklIds).toEqual(before.simklIds);
      expect(await getStatus(getFileListKey(TRENDING))).toMatchObject({ readAt: NOW, isFailing: true });

      app.simulator.faults.clear();
      app.simulator.requests.clear();
      await viewFiles([TRENDING], later(DAY + 9 * MINUTE));
      expect(listRequests()).toEqual([]);
      await viewFiles([TRENDING], later(DAY + 10 * MINUTE));
      expect(listRequests()).toHaveLength(1);
      expect(await getStatus(getFileListKey(TRENDING))).toMatchObject({ isFailing: false });
    },
    60_000,
  );

  test("are not asked for while Simkl blocks the app", async () => {
    await db.clientBlock.create({ data: { until: NOW, reason: "412" } });
    await viewFiles([TRENDING]);
    expect(listRequests()).toEqual([]);
  });
});

describe("lists that need a token", () => {
  test("are one call for a hundred people who ask at once, and none for the rest of the day", async () => {
    const userId = await register();
    const read = readAs(userId);
    expect(await Promise.all(Array.from({ length: 100 }, () => askBrowseList(BEST, read, NOW)))).toEqual(
      Array(100).fill(true),
    );
    expect(listRequests()).toEqual(["GET /anime/best/all"]);
    expect(await askBrowseList(BEST, readAs(await register()), later(DAY - 1))).toBe(true);
    expect(listRequests()).toHaveLength(1);
    expect(await askBrowseList(BEST, read, later(DAY))).toBe(true);
    expect(listRequests()).toHaveLength(2);
  });

  test("have titles in Simkl's order, and the number of its pages", async () => {
    await askBrowseList(GENRE, readAs(await register()), NOW);
    const { simklIds, pages } = await findList(getBrowseListKey(GENRE));
    expect(simklIds.length).toBeGreaterThan(10);
    expect(pages).toBeGreaterThan(0);
    expect(simklIds.every((simklId) => getTitle(simklId).genres.includes("Drama"))).toBe(true);
  });

  test("fail for who has no requests left, and not for somebody else who asks at the same time", async () => {
    const rich = await register();
    const lines = captureLog();
    let fail = () => {};
    const readPoor = vi.fn(
      () =>
        new Promise<never>((_, reject) => {
          fail = () => reject(new SimklQuotaUsedUp({ endpoint: "GET /anime/best/{filter}" }));
        }),
    );
    const failing = askBrowseList(BEST, readPoor, NOW);
    await vi.waitFor(() => expect(readPoor).toHaveBeenCalled());
    const joining = askBrowseList(BEST, readAs(rich), NOW);
    setTimeout(fail, 50);
    await expect(failing).rejects.toMatchObject({ code: "quota-used-up" });
    expect(await joining).toBe(true);
    expect(lines).toEqual([]);
  });

  test("are kept when Simkl is down, and may be asked for again at once", async () => {
    const read = readAs(await register());
    await askBrowseList(BEST, read, NOW);
    const before = await findList(getBrowseListKey(BEST));
    app.simulator.faults.add({ match: { path: "/anime/best/all" }, times: 20, kind: "status", status: 503 });
    await expect(askBrowseList(BEST, failFast, later(2 * DAY))).rejects.toMatchObject({ code: "quota-used-up" });
    expect((await findList(getBrowseListKey(BEST))).simklIds).toEqual(before.simklIds);
    app.simulator.faults.clear();
    expect(await askBrowseList(BEST, read, later(2 * DAY))).toBe(true);
    expect((await getStatus(getBrowseListKey(BEST))).readAt).toEqual(later(2 * DAY));
  });

  test("are waited for while another process reads them, until it ends", async () => {
    const child = startChild("tests/app/processes/instance-lock-process.ts", getConnectionString());
    const readBy = Number(await child.line());
    const key = getBrowseListKey(BEST);
    await db.catalogList.create({ data: { key, triedAt: NOW, readBy } });
    const read = vi.fn(readAs(await register()));
    const asking = askBrowseList(BEST, read, NOW);
    await new Promise((resolve) => setTimeout(resolve, 600));
    await db.catalogList.update({ where: { key }, data: { readAt: NOW } });
    expect(await asking).toBe(true);
    expect(read).not.toHaveBeenCalled();

    await db.catalogList.update({ where: { key }, data: { readAt: null } });
    process.kill(child.pid, "SIGKILL");
    await child.ended;
    await vi.waitFor(async () => {
      await askBrowseList(BEST, read, NOW);
      expect(read).toHaveBeenCalledTimes(1);
    }, WAIT);
  }, 120_000);
});

const failFast = () => Promise.reject(new SimklQuotaUsedUp({ endpoint: "GET /anime/best/{filter}" }));

let accounts = 0;

async function register(): Promise<number> {
  accounts += 1;
  const account = createAccount({
    id: 5000 + accounts,
    name: `Person ${accounts}`,
    description: "",
    plan: "free",
    timeZone: "UTC",
    joinedAt: NOW.toISOString(),
  });
  const userId = await app.registerAccount(account);
  await db.syncState.update({ where: { userId }, data: { phase: "ready" } });
  return userId;
}

function readAs(userId: number) {
  return (list: BrowseList) => runExclusive(userId, ({ user }) => readBrowseList(user, list), { isReadOnly: true });
}

/** As a page does, with what follows its answer. */
async function viewFiles(lists: FileList[], now = NOW): Promise<void> {
  const after: Promise<unknown>[] = [];
  await ensureFileLists(lists, { now, runAfterResponse: (work) => after.push(work()), maxWaitMs: 20_000 });
  await Promise.all(after);
}

function later(ms: number): Date {
  return new Date(NOW.getTime() + ms);
}

function listRequests(): string[] {
  // The clock of the simulator is not that of this process, so tokens may have to be renewed.
  return app.simulator.requests.records
    .map(({ method, path }) => `${method} ${path}`)
    .filter((each) => !each.includes("oauth2"));
}

function findList(key: string) {
  return db.catalogList.findUniqueOrThrow({ where: { key } });
}

async function getStatus(key: string) {
  const status = (await getListStatuses([key])).get(key);
  if (!status) throw new Error(`There is no list ${key}.`);
  return status;
}

function getTitle(simklId: number) {
  const title = app.simulator.world.titles.get(simklId);
  if (!title) throw new Error(`There is no title ${simklId}.`);
  return title;
}
