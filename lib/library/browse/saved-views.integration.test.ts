import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";
import { storeLibrary } from "@/tests/fixtures/stored-library";
import { deleteSavedView, listSavedViews, MAX_SAVED_VIEWS, storeSavedView } from "./saved-views";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.stop());

test("views are stored in the order of creation, and one of the same name is replaced", async () => {
  const user = await storeLibrary({});
  await storeSavedView(user, { name: "Short films", query: "kind=movie" });
  await storeSavedView(user, { name: "Anime", query: "kind=anime" });
  expect(await storeSavedView(user, { name: "Short films", query: "kind=movie&runtime=under-30" })).toBe(true);
  expect(await listSavedViews(user)).toEqual([
    { name: "Short films", query: "kind=movie&runtime=under-30" },
    { name: "Anime", query: "kind=anime" },
  ]);
});

test("no user sees or deletes another user's views", async () => {
  const [owner, otherUser] = [await storeLibrary({}), await storeLibrary({})];
  await storeSavedView(owner, { name: "Mine", query: "" });
  await deleteSavedView(otherUser, "Mine");
  expect(await listSavedViews(otherUser)).toEqual([]);
  expect(await listSavedViews(owner)).toHaveLength(1);
  await deleteSavedView(owner, "Mine");
  expect(await listSavedViews(owner)).toEqual([]);
});

test("there is an end to the views of a person, but the last ones can still be replaced", async () => {
  const user = await storeLibrary({});
  for (let index = 0; index < MAX_SAVED_VIEWS; index += 1)
    await storeSavedView(user, { name: `View ${index}`, query: "" });
  expect(await storeSavedView(user, { name: "One more", query: "" })).toBe(false);
  expect(await storeSavedView(user, { name: "View 3", query: "q=x" })).toBe(true);
  expect(await listSavedViews(user)).toHaveLength(MAX_SAVED_VIEWS);
});
