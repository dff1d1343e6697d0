import { afterAll, beforeAll, expect, test } from "vitest";
import type { TitleCursor } from "@/lib/library/browse/title-keyset";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";
import { storeLibrary, storeTitles } from "@/tests/fixtures/stored-library";
import { listFinishedWithoutMemo } from "./finished-without-memo";
import { findMatchingMemos } from "./matching-memos";
import { getMemoFacets } from "./memo-facets";
import { getMemoKeyset } from "./memo-keyset";
import { EVERY_MEMO, MEMO_SORTS, type MemoFilter, type MemoOrder, type MemoSort } from "./memo-query";
import type { PendingMemos } from "./memo-rows";
import { getMemosPage } from "./memos-page";
import { listMemosToChange } from "./memos-to-change";

const NOTHING: PendingMemos = new Map();
const LATEST: MemoOrder = { sort: "moved", direction: "desc" };

let database: TestDatabase;
let reader: number;
let otherUser: number;

beforeAll(async () => {
  database = await createTestDatabase();
  await storeTitles([
    { simklId: 1, kind: "movie", title: "The Ámélie", year: 2001 },
    { simklId: 2, kind: "tv", title: "Borgen", year: 2010, otherNames: ["Die Burg"] },
    { simklId: 3, kind: "anime", title: "Cowboy Bebop", year: null },
    { simklId: 4, kind: "movie", title: "Dune", year: 2021 },
    { simklId: 5, kind: "movie", title: "Elsewhere", year: 1999 },
  ]);
  const at = (day: string) => new Date(`${day}T20:00:00Z`);
  reader = await storeLibrary({
    items: [
      {
        ...{ simklId: 1, status: "completed", rating: 9, addedAt: at("2026-01-01"), lastWatchedAt: at("2026-05-01") },
        ...{ memoText: "Très bon, à deux\nEncore !", memoPrivate: true },
      },
      { simklId: 2, status: "watching", addedAt: at("2026-05-03"), memoText: "So good 🎬", memoPrivate: false },
      { simklId: 3, status: "hold", rating: 4, memoText: "<script>alert(1)</script>", memoPrivate: null },
      { simklId: 4, status: "completed", lastWatchedAt: at("2026-05-02"), memoText: "" },
      { simklId: 5, status: "completed", lastWatchedAt: at("1970-01-01") },
    ],
  });
  otherUser = await storeLibrary({
    items: [
      { simklId: 1, memoText: "Not yours to read", memoPrivate: true },
      { simklId: 4, status: "completed", lastWatchedAt: at("2026-05-02") },
    ],
  });
});
afterAll(() => database.stop());

test("every memo of one library, the latest title first", async () => {
  const { memos, next } = await getMemosPage(reader, NOTHING, { ...EVERY_MEMO, ...LATEST }, null, 10);
  expect(memos.map(({ simklId, text, isPrivate, isPending }) => [simklId, text, isPrivate, isPending])).toEqual([
    [2, "So good 🎬", false, false],
    [1, "Très bon, à deux\nEncore !", true, false],
    [3, "<script>alert(1)</script>", true, false],
  ]);
  expect(next).toBeNull();
  expect(memos[0]?.url).toMatch(/\/tv\/2/);
});

test.each<[Partial<MemoFilter>, number[]]>([
  [{ privacy: "private" }, [1, 3]],
  [{ privacy: "public" }, [2]],
  [{ kind: "anime" }, [3]],
  [{ status: "completed" }, [1]],
  [{ rating: 9 }, [1]],
  [{ rating: "none" }, [2]],
  [{ year: 2010 }, [2]],
  [{ year: "none" }, [3]],
  [{ search: "TRES BON" }, [1]],
  [{ search: "amelie" }, [1]],
  [{ search: "burg good" }, [2]],
  [{ search: "bebbop" }, [3]],
  [{ search: "nothing of this" }, []],
  [{ search: "not yours to read" }, []],
  [{ search: "%" }, [1, 2, 3]],
  [{ search: "good", privacy: "private" }, []],
])("%j leaves %j, on the page, in the counts and on the preview", async (filter, simklIds) => {
  const query = { ...EVERY_MEMO, ...filter };
  const { memos } = await getMemosPage(reader, NOTHING, { ...query, ...LATEST }, null, 10);
  expect(memos.map(({ simklId }) => simklId).sort()).toEqual(simklIds);
  expect(await getMemoFacets(reader, NOTHING, query)).toMatchObject({ all: 3, private: 2, shown: simklIds.length });
  const changed = await listMemosToChange(reader, NOTHING, query, null);
  expect(changed.map(({ simklId }) => simklId).sort()).toEqual(simklIds);
});

test("a word with a typo is guessed, and the result says so", async () => {
  expect(await findMatchingMemos(reader, NOTHING, "bebbop")).toEqual({ simklIds: [3], isGuess: true });
  expect(await findMatchingMemos(reader, NOTHING, "bebop")).toEqual({ simklIds: [3], isGuess: false });
});

test.each(Object.keys(MEMO_SORTS) as MemoSort[])(
  "pages by %s follow each other without gap, either way",
  async (sort) => {
    for (const direction of ["asc", "desc"] as const) {
      const order = { sort, direction };
      const { memos } = await getMemosPage(reader, NOTHING, { ...EVERY_MEMO, ...order }, null, 10);
      const one: number[] = [];
      let after: TitleCursor | null = null;
      do {
        const page = await getMemosPage(reader, NOTHING, { ...EVERY_MEMO, ...order }, after, 1);
        one.push(...page.memos.map(({ simklId }) => simklId));
        const keyset = getMemoKeyset(order);
        after = page.next && keyset.parse(keyset.serialize(page.next));
        if (page.next) expect(after).toEqual(page.next);
      } while (after !== null && one.length < 9);
      expect(one).toEqual(memos.map(({ simklId }) => simklId));
    }
  },
);

test("pending changes are applied: written, changed, made private, deleted, or removed with the title", async () => {
  const state = { status: "completed", rating: 3 } as const;
  const pending: PendingMemos = new Map([
    [1, { ...state, memo: { text: "Better the second time", isPrivate: false } }],
    [2, { ...state, memo: null }],
    [3, { status: null, rating: null, memo: null }],
    [4, { ...state, memo: { text: "New", isPrivate: true } }],
  ]);
  const { memos } = await getMemosPage(reader, pending, { ...EVERY_MEMO, ...LATEST }, null, 10);
  expect(memos).toMatchObject([
    { simklId: 4, text: "New", isPrivate: true, isPending: true },
    { simklId: 1, text: "Better the second time", isPrivate: false, isPending: true, rating: 3 },
  ]);
  expect(await getMemoFacets(reader, pending, { ...EVERY_MEMO, search: "second" })).toMatchObject({ all: 2, shown: 1 });
  expect(await listMemosToChange(reader, pending, EVERY_MEMO, [1, 2])).toMatchObject([
    { simklId: 1, isPrivate: false },
  ]);
});

test("a memo whose title alone changes is not on its way", async () => {
  const pending: PendingMemos = new Map([
    [2, { status: "dropped", rating: 1, memo: { text: "So good 🎬", isPrivate: false } }],
  ]);
  const { memos } = await getMemosPage(reader, pending, { ...EVERY_MEMO, ...LATEST, status: "dropped" }, null, 10);
  expect(memos).toMatchObject([{ simklId: 2, isPending: false, rating: 1 }]);
});

test("named titles of another person turn nothing", async () => {
  expect(await listMemosToChange(otherUser, NOTHING, EVERY_MEMO, [2, 3])).toEqual([]);
  expect(await listMemosToChange(otherUser, NOTHING, EVERY_MEMO, [1])).toMatchObject([{ text: "Not yours to read" }]);
});

test("titles finished lately without a memo are listed, undated ones and those with a memo are not", async () => {
  const since = new Date("2026-04-01T00:00:00Z");
  expect(await listFinishedWithoutMemo(reader, NOTHING, since, 5)).toMatchObject([{ simklId: 4, title: "Dune" }]);
  const written = { status: "completed", rating: null, memo: { text: "New", isPrivate: true } } as const;
  expect(await listFinishedWithoutMemo(reader, new Map([[4, written]]), since, 5)).toEqual([]);
  expect(await listFinishedWithoutMemo(reader, new Map([[4, { ...written, memo: null }]]), since, 5)).toHaveLength(1);
});
