import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { rows, sql } from "@/lib/database/sql";
import type { ReviewCard } from "@/lib/stats/review/review-card";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";
import { storeLibrary } from "@/tests/fixtures/stored-library";
import {
  createShare,
  findSharedReview,
  listOwnShares,
  MAX_SHARES,
  revokeShare,
  type SharedReview,
} from "./review-shares";

const card: ReviewCard = {
  id: "top-shows",
  title: "Top shows",
  figure: "2 shows",
  sentence: "in 2025.",
  rows: [
    {
      ...{ id: "1", label: 'O’Brien "; DROP 進撃', value: "4 h", share: 1, kind: "tv", poster: null },
      url: "https://simkl.com/tv/1/o-brien",
    },
  ],
};
const review: SharedReview = { range: "2025-03", name: null, cards: [card] };

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.stop());

async function createSharedReview(userId: number, fields: Partial<SharedReview> = {}): Promise<string> {
  const token = await createShare(userId, { ...review, ...fields });
  if (token === null) throw new Error("The user has too many links.");
  return token;
}

test("the link shows what was shared, and nothing about its owner", async () => {
  const user = await storeLibrary({});
  const token = await createSharedReview(user);
  expect(token).toMatch(/^[\w-]{32}$/);
  expect(await findSharedReview(token)).toEqual({ ...review, createdAt: expect.any(Date) });
});

test("what is shared stays as it was, whatever becomes of the library and the name", async () => {
  const user = await storeLibrary({});
  const token = await createSharedReview(user, { name: "Ada" });
  await db.user.update({ where: { id: user }, data: { name: "Another name", libraryRevision: 7 } });
  expect(await findSharedReview(token)).toMatchObject({ name: "Ada", cards: [card] });
});

test("there is nothing behind other tokens, however they are written", async () => {
  const user = await storeLibrary({});
  const token = await createSharedReview(user);
  const others = ["", "x", "\u0000".repeat(32), "A".repeat(32), `${token}A`, token.slice(1), `${token.slice(1)}%`];
  for (const other of others) expect([other, await findSharedReview(other)]).toEqual([other, null]);
});

test("a review that was shared before rows led to Simkl is shown without, as is one whose address is no page", async () => {
  const user = await storeLibrary({});
  const found = card.rows.map(({ url: _, ...row }) => row);
  for (const url of [undefined, "javascript:alert(1)", 7]) {
    const token = await createSharedReview(user);
    const cards = JSON.parse(JSON.stringify([{ ...card, rows: found.map((row) => ({ ...row, url })) }]));
    await db.reviewShare.update({ where: { token }, data: { cards } });
    expect((await findSharedReview(token))?.cards).toEqual([{ ...card, rows: found }]);
  }
});

test("a user sees their own links only, newest first", async () => {
  const [owner, otherUser] = [await storeLibrary({}), await storeLibrary({})];
  const first = await createSharedReview(owner);
  const second = await createSharedReview(owner, {
    range: "2024",
    name: "Ada",
    cards: [card, { ...card, title: "Time watched" }],
  });
  const links = await listOwnShares(owner);
  expect(links.map(({ token }) => token)).toEqual([second, first]);
  expect(links[0]).toMatchObject({ range: "2024", name: "Ada", titles: ["Top shows", "Time watched"] });
  expect(await listOwnShares(otherUser)).toEqual([]);
});

test("only whose link it is can revoke it, and then it is gone for everybody", async () => {
  const [owner, otherUser] = [await storeLibrary({}), await storeLibrary({})];
  const token = await createSharedReview(owner);
  expect(await revokeShare(otherUser, token)).toBe(false);
  expect(await findSharedReview(token)).not.toBeNull();
  expect(await revokeShare(owner, token)).toBe(true);
  expect(await findSharedReview(token)).toBeNull();
  expect(await revokeShare(owner, token)).toBe(false);
});

test("there is an end to the links of a person, which is not another person’s", async () => {
  const [owner, other] = [await storeLibrary({}), await storeLibrary({})];
  for (let made = 0; made < MAX_SHARES; made += 1) await createSharedReview(owner, { name: `Ada ${made}` });
  expect(await createShare(owner, review)).toBeNull();
  expect(await createShare(other, review)).not.toBeNull();
  await revokeShare(owner, (await listOwnShares(owner))[0]?.token ?? "");
  expect(await createShare(owner, review)).not.toBeNull();
});

test("a button that is pressed twice makes one link, and another one for anything else", async () => {
  const [owner, other] = [await storeLibrary({}), await storeLibrary({})];
  const now = new Date("2026-05-27T12:00:00Z");
  const make = (fields: Partial<SharedReview> = {}, at = now) => createShare(owner, { ...review, ...fields }, at);
  // Opens all connections first, so that the calls below compete only with each other.
  await Promise.all(Array.from({ length: 5 }, () => rows(sql`SELECT pg_sleep(0.1)::text`)));
  const [first, ...again] = await Promise.all(Array.from({ length: 5 }, () => make()));
  expect(new Set(again)).toEqual(new Set([first]));
  const others = [
    await make({ name: "Ada" }),
    await make({ range: "2025" }),
    await make({ cards: [{ ...card, rows: [] }] }),
    await make({}, new Date("2026-05-27T12:01:00Z")),
    await createShare(other, review, now),
  ];
  expect(new Set([first, ...others]).size).toBe(6);
  expect(await listOwnShares(owner)).toHaveLength(5);
});

test("links go with the person", async () => {
  const user = await storeLibrary({});
  const token = await createSharedReview(user);
  await db.user.delete({ where: { id: user } });
  expect(await findSharedReview(token)).toBeNull();
});
