import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { freshDatabase, type TestDatabase } from "@/tests/database/fresh-database";
import { findVisitor } from "./guards";
import { createSession, endOtherSessions, endSession, listSessions } from "./sessions";

const DAY = 24 * 60 * 60_000;
const now = new Date();
const ago = (days: number) => new Date(now.getTime() - days * DAY);

let database: TestDatabase;
let ada: number;
let bo: number;
beforeAll(async () => {
  database = await freshDatabase();
  [ada, bo] = (await Promise.all(
    [1, 2].map(async (simklId) => (await db.user.create({ data: { simklId, name: `Person ${simklId}` } })).id),
  )) as [number, number];
});
afterAll(() => database.stop());
beforeEach(() => db.session.deleteMany().then(() => undefined));

test("a session is its person's, by the hash alone", async () => {
  await begin("a", ada);
  expect(await findVisitor("a")).toMatchObject({ id: ada, signedInAt: now });
  expect(await findVisitor("b")).toBeNull();
});

test("each use moves the end to 30 days later, written at most every five minutes", async () => {
  await begin("a", ada, ago(10));
  expect(await findVisitor("a")).not.toBeNull();
  const used = await row("a");
  expect(daysFromNow(used.expires)).toBeCloseTo(30, 2);
  expect(daysFromNow(used.lastUsedAt)).toBeCloseTo(0, 2);
  await findVisitor("a");
  expect(await row("a")).toEqual(used);
});

test("a session that was not used for 30 days is over", async () => {
  await begin("a", ada, ago(31));
  expect(await findVisitor("a")).toBeNull();
  expect(await listSessions(ada)).toEqual([]);
});

test("a session is over 180 days after the sign-in, however much it was used", async () => {
  await begin("a", ada, ago(179));
  await db.session.updateMany({ data: { expires: new Date(now.getTime() + DAY) } });
  expect(await findVisitor("a")).not.toBeNull();
  expect(daysFromNow((await row("a")).expires)).toBeCloseTo(1, 2);
  await db.session.updateMany({ data: { createdAt: ago(181), lastUsedAt: ago(1) } });
  await findVisitor("a");
  expect(await findVisitor("a")).toBeNull();
});

test("a person sees their own sessions, the latest first, and ends one of them", async () => {
  await begin("a", ada, ago(2), "Firefox on Windows");
  await begin("b", ada, ago(1));
  await begin("c", bo);
  const sessions = await listSessions(ada);
  expect(sessions).toMatchObject([
    { device: null, signedInAt: ago(1), lastUsedAt: ago(1) },
    { device: "Firefox on Windows", signedInAt: ago(2) },
  ]);
  expect(await endSession(ada, sessions[1]?.id ?? 0)).toBe(true);
  expect(await hashes()).toEqual(["b", "c"]);
});

test("nobody ends somebody else's session", async () => {
  await begin("a", ada);
  await begin("b", bo);
  const { id } = await row("b");
  expect(await endSession(ada, id)).toBe(false);
  await endOtherSessions(ada, id);
  expect(await hashes()).toEqual(["b"]);
});

test("all others of one's own are ended at once, and this one stays", async () => {
  for (const hash of ["a", "b", "c"]) await begin(hash, ada);
  await begin("d", bo);
  expect(await endOtherSessions(ada, (await row("b")).id)).toBe(2);
  expect(await hashes()).toEqual(["b", "d"]);
});

test("of more than a hundred sessions the one used the longest ago goes", async () => {
  for (let count = 0; count <= 100; count += 1) await begin(`a${count}`, ada, ago(count === 7 ? 5 : 1));
  expect(await db.session.count()).toBe(100);
  expect(await db.session.count({ where: { tokenHash: "a7" } })).toBe(0);
});

function begin(tokenHash: string, userId: number, at = now, device: string | null = null): Promise<void> {
  return createSession({ tokenHash, userId, device }, at);
}

const row = (tokenHash: string) => db.session.findUniqueOrThrow({ where: { tokenHash } });
const hashes = async () => (await db.session.findMany({ orderBy: { tokenHash: "asc" } })).map((each) => each.tokenHash);
const daysFromNow = (date: Date) => (date.getTime() - Date.now()) / DAY;
