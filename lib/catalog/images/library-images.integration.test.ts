import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { createTestApp, type TestApp } from "@/tests/app/test-app";
import { findLibraryImages } from "./library-images";

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

test("images of titles and episodes in a library are found in every size, those of other titles are not", async () => {
  await db.user.create({ data: { id: 1, simklId: 1, name: "One" } });
  await db.title.createMany({
    data: [
      { simklId: 1, kind: "tv", title: "Owned", ids: {}, poster: "1/owned", fanart: "1/wide" },
      { simklId: 2, kind: "movie", title: "In no library", ids: {}, poster: "2/other" },
    ],
  });
  const episode = { season: 1, number: 1, title: "Pilot" };
  await db.catalogEpisode.createMany({
    data: [
      { simklId: 1, image: "1/still", ...episode },
      { simklId: 2, image: "2/still", ...episode },
    ],
  });
  await db.libraryItem.create({ data: { userId: 1, simklId: 1, status: "watching" } });

  const owned = ["posters/1/owned_m", "posters/1/owned_ca", "fanart/1/wide_medium", "episodes/1/still_w"];
  // The same path in another category is another image.
  const others = ["posters/2/other_m", "posters/1/wide_m", "episodes/2/still_w", "posters/3/gone_m"];
  expect(await findLibraryImages([...owned, ...others])).toEqual(new Set(owned));
  expect(await findLibraryImages([])).toEqual(new Set());
});
