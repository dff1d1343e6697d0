import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "@/tests/database/fresh-database";
import { storeLibrary } from "@/tests/stored-library";
import { forgetView, keepView, MAX_SAVED_VIEWS, savedViews } from "./saved-views";

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.stop());

test("views are kept in the order they were made, and one of the same name is replaced", async () => {
  const user = await storeLibrary({});
  await keepView(user, { name: "Short films", query: "kind=movie" });
  await keepView(user, { name: "Anime", query: "kind=anime" });
  expect(await keepView(user, { name: "Short films", query: "kind=movie&runtime=under-30" })).toBe(true);
  expect(await savedViews(user)).toEqual([
    { name: "Short films", query: "kind=movie&runtime=under-30" },
    { name: "Anime", query: "kind=anime" },
  ]);
});

test("nobody sees or deletes what another person kept", async () => {
  const [owner, stranger] = [await storeLibrary({}), await storeLibrary({})];
  await keepView(owner, { name: "Mine", query: "" });
  await forgetView(stranger, "Mine");
  expect(await savedViews(stranger)).toEqual([]);
  expect(await savedViews(owner)).toHaveLength(1);
  await forgetView(owner, "Mine");
  expect(await savedViews(owner)).toEqual([]);
});

test("there is an end to the views of a person, but the last ones can still be replaced", async () => {
  const user = await storeLibrary({});
  for (let index = 0; index < MAX_SAVED_VIEWS; index += 1) await keepView(user, { name: `View ${index}`, query: "" });
  expect(await keepView(user, { name: "One more", query: "" })).toBe(false);
  expect(await keepView(user, { name: "View 3", query: "q=x" })).toBe(true);
  expect(await savedViews(user)).toHaveLength(MAX_SAVED_VIEWS);
});
