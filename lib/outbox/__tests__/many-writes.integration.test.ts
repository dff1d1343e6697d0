import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/database/client";
import { syncUser } from "@/lib/jobs/sync-user";
import { enqueueAll } from "@/lib/outbox/enqueue";
import { listPendingTitles } from "@/lib/outbox/preview/pending-titles";
import { createSeededAccount } from "@/simulator/accounts/seeded-account";
import { findLibraryDifferences } from "@/tests/app/find-library-differences";
import {
  createSyncFixture,
  createUser,
  listWriteStates,
  type SyncFixture,
  type TestUser,
} from "@/tests/fixtures/sync-fixture";

const ROWS = 1000;
const MAX_POSTS = 20;

let fixture: SyncFixture;
let user: TestUser;
let movies: number[];

beforeAll(async () => {
  fixture = await createSyncFixture();
  const { world } = fixture.app.simulator;
  // A large account makes the world large enough.
  const size = { movies: ROWS + 200, shows: 0, anime: 0, episodes: 0 };
  createSeededAccount(world, { ...size, id: 1_999_999, seed: 9, now: new Date(fixture.time.now()) });
  user = await createUser(fixture);
  movies = [...world.titles.values()]
    .filter(
      ({ kind, simkl, released }) => kind === "movie" && (released ?? "9") < "2026" && !user.account.items.has(simkl),
    )
    .map(({ simkl }) => simkl)
    .slice(0, ROWS);
  expect(movies).toHaveLength(ROWS);
  const rows = movies.map((simklId) => ({ simklId, kind: "movie" as const, title: `Film ${simklId}`, ids: {} }));
  await db.title.createMany({ data: rows, skipDuplicates: true });
});
beforeEach(() => {
  fixture.app.simulator.requests.clear();
  fixture.time.advance(61_000);
});
afterAll(() => fixture.close());

test.each([
  { kind: "list", status: "plantowatch" },
  { kind: "rate", rating: 7 },
  { kind: "watch-film", watchedAt: "2024-05-06T07:08:09Z" },
  { kind: "memo", text: "One for all", isPrivate: true },
  { kind: "unrate" },
  { kind: "remove" },
])(
  "%j of a thousand titles is stored in one transaction and sent in a few requests, at most one a second",
  async (intent) => {
    const { statementCount, milliseconds } = await measureStoring(intent);
    expect(statementCount).toBeLessThanOrEqual(8);
    expect(milliseconds).toBeLessThan(1000);

    expect(await syncUser(user.userId, "write")).toBe("done");
    const sent = fixture.app.simulator.requests.records.filter(({ method }) => method === "POST");
    expect(sent.length).toBeLessThanOrEqual(MAX_POSTS);
    const gaps = sent.slice(1).map(({ startedAt }, index) => startedAt - (sent[index]?.startedAt ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1000);

    expect(new Set(await listWriteStates(user.userId))).toEqual(new Set(["confirmed"]));
    // A removal of almost everything is not held either, because it was requested.
    expect(await findLibraryDifferences(fixture.app, user.account, user.userId)).toEqual([]);
    expect(await listPendingTitles(user.userId)).toEqual(new Map());
    await db.pendingWrite.deleteMany();
  },
);

test("a title that is missing besides a requested removal is still held", async () => {
  const mine = movies.slice(0, 60);
  const rest = movies.slice(60, 120);
  await enqueueAll(
    user.userId,
    [...mine, ...rest].map((simklId) => ({ kind: "list", simklId, status: "dropped" })),
  );
  expect(await syncUser(user.userId, "write")).toBe("done");
  fixture.time.advance(61_000);

  await enqueueAll(
    user.userId,
    mine.map((simklId) => ({ kind: "remove", simklId })),
  );
  const body = { movies: rest.map((simkl) => ({ ids: { simkl } })) };
  await fixture.app.changeAtSimkl(user.account, "removeHistory", body);
  expect(await syncUser(user.userId, "write")).toBe("done");
  const left = await db.libraryItem.findMany({ where: { userId: user.userId, simklId: { in: [...mine, ...rest] } } });
  expect(left.map(({ simklId }) => simklId).sort()).toEqual(rest.toSorted());
  expect(await db.syncState.findUnique({ where: { userId: user.userId } })).toMatchObject({
    heldRemovals: expect.arrayContaining(rest),
  });
  fixture.time.advance(11 * 60_000);
  expect(await syncUser(user.userId, "schedule")).toBe("done");
  expect(await findLibraryDifferences(fixture.app, user.account, user.userId)).toEqual([]);
});

test("a removal with a lost response is accepted too, when Simkl's list of ids lacks the titles", async () => {
  const mine = movies.slice(200, 260);
  const each = (intent: object) => mine.map((simklId) => ({ ...intent, simklId }));
  await enqueueAll(user.userId, each({ kind: "list", status: "dropped" }));
  expect(await syncUser(user.userId, "write")).toBe("done");
  fixture.time.advance(61_000);
  await db.pendingWrite.deleteMany();

  await enqueueAll(user.userId, each({ kind: "remove" }));
  fixture.app.simulator.faults.add({ match: { method: "POST", account: user.account.id }, kind: "lost" });
  expect(await syncUser(user.userId, "write")).toBe("done");
  expect(new Set(await listWriteStates(user.userId))).toEqual(new Set(["confirmed"]));
  expect(await findLibraryDifferences(fixture.app, user.account, user.userId)).toEqual([]);
});

/** Stores an intent for each movie. */
async function measureStoring(intent: object): Promise<{ statementCount: number; milliseconds: number }> {
  const statements = vi.spyOn(Client.prototype, "query");
  const start = performance.now();
  const results = await enqueueAll(
    user.userId,
    movies.map((simklId) => ({ ...intent, simklId })),
  );
  const milliseconds = performance.now() - start;
  const texts = statements.mock.calls.map(([text]) => String(text));
  statements.mockRestore();
  expect(results.filter(({ state }) => state === "rejected")).toEqual([]);
  expect(texts.filter((text) => text.startsWith("BEGIN"))).toHaveLength(1);
  return { statementCount: texts.length, milliseconds };
}
