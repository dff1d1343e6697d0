import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";
import { isReferencedImage } from "./is-referenced-image";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  const related = [{ simklId: 2, title: "Another", year: null, poster: "2/related", slug: null, relation: null }];
  const movie = {
    simklId: 1,
    kind: "movie" as const,
    title: "A movie",
    ids: {},
    poster: "1/poster",
    fanart: "1/fanart",
  };
  await db.title.create({ data: { ...movie, related } });
  await db.catalogEpisode.create({ data: { simklId: 3, season: 1, number: 1, image: "3/episode" } });
});
afterAll(() => database.stop());

test.each([
  ["posters", "1/poster", true],
  ["posters", "2/related", true],
  ["posters", "1/fanart", false],
  ["posters", "9/invented", false],
  ["fanart", "1/fanart", true],
  ["fanart", "1/poster", false],
  ["episodes", "3/episode", true],
  ["episodes", "9/invented", false],
] as const)("%s/%s on file: %s", async (category, path, isReferenced) => {
  expect(await isReferencedImage({ category, path })).toBe(isReferenced);
});
