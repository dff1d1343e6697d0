import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";
import { findSessionUser } from "./current-user";
import { createSession, endOtherSessions, endSession, listSessions } from "./sessions";

const DAY = 24 * 60 * 60_000;
const now = new Date();
const daysAgo = (days: number) => new Date(now.getTime() - days * DAY);

let database: TestDatabase;
let ada: number;
let bo: number;
beforeAll(async () => {
  database = await createTestDatabase();
  [ada, bo] = (await Promise.all(
    [1, 2].map(async (simklId) => (await db.user.create({ data: { simklId, name: `Person ${simklId}` } })).id),
  )) as [number, number];
});
afterAll(() => database.stop());
beforeEach(() => db.session.deleteMany().then(() => undefined));

test("a session is found by the hash alone", async () => {
  await createTestSession("a", ada);
  expect(await findSessionUser("a")).toMatchObject({ id: ada, signedInAt: now });
  expect(await findSessionUser("b")).toBeNull();
});

test("each use moves the end to 30 days later, written at most every five minutes", async () => {
  await createTestSession("a", ada, daysAgo(10));
  expect(await findSessionUser("a")).not.toBeNull();
  const used = await findSession("a");
  expect(daysFromNow(used.expires)).toBeCloseTo(30, 2);
  expect(daysFromNow(used.lastUsedAt)).toBeCloseTo(0, 2);
  await findSessionUser("a");
  expect(await findSession("a")).toEqual(used);
});

test("a session that was not used for 30 days is over", async () => {
  await createTestSession("a", ada, daysAgo(31));
  expect(await findSessionUser("a")).toBeNull();
  expect(await listSessions(ada)).toEqual([]);
});

test("a session is over 180 days after the sign-in, however much it was used", async () => {
  await createTestSession("a", ada, daysAgo(179));
  await db.session.updateMany({ data: { expires: new Date(now.getTime() + DAY) } });
  expect(await findSessionUser("a")).not.toBeNull();
  expect(daysFromNow((await findSession("a")).expires)).toBeCloseTo(1, 2);
  await db.session.updateMany({ data: { createdAt: daysAgo(181), lastUsedAt: daysAgo(1) } });
  await findSessionUser("a");
  expect(await findSessionUser("a")).toBeNull();
});

test("a user sees their sessions, last used first, and ends one of them", async () => {
  await createTestSession("a", ada, daysAgo(2), "Firefox on Windows");
  await createTestSession("b", ada, daysAgo(1));
  await createTestSession("c", bo);
  const sessions = await listSessions(ada);
  expect(sessions).toMatchObject([
    { device: null, signedInAt: daysAgo(1), lastUsedAt: daysAgo(1) },
    { device: "Firefox on Windows", signedInAt: daysAgo(2) },
  ]);
  expect(await endSession(ada, sessions[1]?.id ?? 0)).toBe(true);
  expect(await listTokenHashes()).toEqual(["b", "c"]);
});

test("no user ends a session of another user", async () => {
  await createTestSession("a", ada);
  await createTestSession("b", bo);
  const { id } = await findSession("b");
  expect(await endSession(ada, id)).toBe(false);
  await endOtherSessions(ada, id);
  expect(await listTokenHashes()).toEqual(["b"]);
});

test("all others of one's own are ended at once, and this one stays", async () => {
  for (const hash of ["a", "b", "c"]) await createTestSession(hash, ada);
  await createTestSession("d", bo);
  expect(await endOtherSessions(ada, (await findSession("b")).id)).toBe(2);
  expect(await listTokenHashes()).toEqual(["b", "d"]);
});

test("of more than a hundred sessions the one used longest ago ends", async () => {
  for (let count = 0; count <= 100; count += 1) await createTestSession(`a${count}`, ada, daysAgo(count === 7 ? 5 : 1));
  expect(await db.session.count()).toBe(100);
  expect(await db.session.count({ where: { tokenHash: "a7" } })).toBe(0);
});

function createTestSession(tokenHash: string, userId: number, at = now, device: string | null = null): Promise<void> {
  return createSession({ tokenHash, userId, device }, at);
}

const findSession = (tokenHash: string) => db.session.findUniqueOrThrow({ where: { tokenHash } });
const listTokenHashes = async () =>
  (await db.session.findMany({ orderBy: { tokenHash: "asc" } })).map((each) => each.tokenHash);
const daysFromNow = (date: Date) => (date.getTime() - Date.now()) / DAY;
