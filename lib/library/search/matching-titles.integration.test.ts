import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { execute, sql } from "@/lib/database/sql";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";
import { storeLibrary, storeTitles } from "@/tests/fixtures/stored-library";
import { findMatchingTitles } from "./matching-titles";

const NAMES = {
  1: "Amélie",
  2: "The Sopranos",
  3: "Grey’s Anatomy",
  4: "Shingeki no Kyojin",
  5: "Twin Peaks: Fire Walk with Me",
  6: "100% Wolf_",
  7: "Smørrebrød & Æbler",
  8: "הבורר",
  9: "Брат",
  10: "M*Q*S*H",
  11: '<b>"Quoted"</b>',
} as const;
/** In the catalogue and in another library, not in this one. */
const STRANGE = { simklId: 99, title: "Amélie Returns" };

let database: TestDatabase;
let user: number;

beforeAll(async () => {
  database = await createTestDatabase();
  const titles = Object.entries(NAMES).map(([simklId, title]) => ({ simklId: Number(simklId), title }));
  await storeTitles([...titles, STRANGE].map((title) => ({ ...title, kind: "movie" as const })));
  await db.title.update({
    where: { simklId: 4 },
    data: { englishTitle: "Attack on Titan", otherNames: ["進撃の巨人", "L'Attaque des Titans"] },
  });
  user = await storeLibrary({ items: titles.map(({ simklId }) => ({ simklId })) });
  await storeLibrary({ items: [{ simklId: 99 }] });
});
afterAll(() => database.stop());

test.each([
  ["amelie", [1]],
  ["AMÉ", [1]],
  ["greys", [3]],
  ["grey's anatomy", [3]],
  ["anatomy grey", [3]],
  ["attack titan", [4]],
  ["進撃", [4]],
  ["lattaque", [4]],
  ["peaks fire", [5]],
  ["100%", [6]],
  ["smorrebrod aebler", [7]],
  ["הבור", [8]],
  ["БРАТ", [9]],
  ["m*q*s*h", [10]],
  ['<b>"quoted', [11]],
])("%s is found", async (search, ids) => {
  expect(await findMatchingTitles(user, search)).toEqual({ simklIds: ids, isGuess: false });
});

test.each([
  ["sporanos", 2],
  ["sopranso", 2],
  ["ameliee", 1],
  ["anatonmy", 3],
  ["twin paeks", 5],
])("%s comes near to a title", async (search, id) => {
  expect(await findMatchingTitles(user, search)).toEqual({ simklIds: [id], isGuess: true });
});

test.each(["zzzz", "returns"])("%s finds nothing, whatever others have", async (search) => {
  expect(await findMatchingTitles(user, search)).toEqual({ simklIds: [], isGuess: false });
});

test("a search of signs alone says nothing about a name", async () => {
  expect((await findMatchingTitles(user, "%_"))?.simklIds).toHaveLength(Object.keys(NAMES).length);
});

test("nothing is looked for without words", async () => {
  expect(await findMatchingTitles(user, "")).toBeNull();
});

test("a new name of a title is searched and sorted by at once", async () => {
  await storeTitles([{ simklId: 50, kind: "tv", title: "Old" }]);
  const owner = await storeLibrary({ items: [{ simklId: 50 }] });
  await db.title.update({ where: { simklId: 50 }, data: { title: "The Né_w" } });
  expect((await findMatchingTitles(owner, "ne w"))?.simklIds).toEqual([50]);
  expect(await db.title.findUnique({ where: { simklId: 50 }, select: { sortTitle: true } })).toEqual({
    sortTitle: "ne w",
  });
});

test("without pg_trgm exact names are found all the same", async () => {
  await execute(sql`CREATE OR REPLACE FUNCTION "resemblance"("sought" text, "name" text) RETURNS real
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS 'SELECT 0::real'`);
  expect(await findMatchingTitles(user, "amelie")).toEqual({ simklIds: [1], isGuess: false });
  expect(await findMatchingTitles(user, "sporanos")).toEqual({ simklIds: [], isGuess: false });
});
