import { expect, test } from "vitest";
import { createSmallLibrary, MOVIE, NOW } from "@/simulator/library/small-library";
import type { CustomList } from "@/simulator/model";
import { readList, readUserLists } from "./custom-lists";

const list: CustomList = {
  id: 7,
  name: "Doors",
  slug: "doors",
  mediaType: "movies",
  type: "regular",
  privacy: "private",
  description: null,
  items: [{ simkl: MOVIE, note: null, addedAt: NOW }],
  createdAt: NOW,
  updatedAt: NOW,
};

test("own lists have counts and the first titles", () => {
  const { account, call } = createSmallLibrary();
  account.lists.push(list);
  expect(call(readUserLists, { params: { userId: "42" } })).toMatchObject({
    status: 200,
    body: {
      lists: [
        { id: 7, counts: { items: 1 }, top_items: [{ id: MOVIE, type: "movie" }], privacy: "private", role: "owner" },
      ],
      pagination: { page: 1, limit: 50, total_items: 1, total_pages: 1 },
    },
  });
});

test("one list comes with its titles in order", () => {
  const { account, call } = createSmallLibrary();
  account.lists.push(list);
  expect(call(readList, { params: { id: "7" } }).body).toMatchObject({
    top_items: [],
    sort: ["position", "asc"],
    items: [{ title: "The Gate", type: "movie", position: 1, note: {}, ids: { simkl_id: MOVIE } }],
    collection: null,
  });
  expect(call(readList, { params: { id: "8" } }).status).toBe(404);
});

test("the free plan gets a notice with 200, even about lists that do not exist", () => {
  const { call } = createSmallLibrary("free");
  for (const response of [call(readList, { params: { id: "8" } }), call(readUserLists, { params: { userId: "42" } })]) {
    expect(response).toMatchObject({ status: 200, body: { error: "premium_only" } });
    expect(response.body).not.toHaveProperty("items");
  }
});

test("a page out of range is clamped, one that is no number is rejected", () => {
  const { account, call } = createSmallLibrary();
  account.lists.push(list);
  const read = (query: string) => call(readUserLists, { params: { userId: "42" }, query });
  expect(read("limit=900&page=99").body).toMatchObject({ pagination: { limit: 500, page: 20 } });
  expect(read("page=two")).toMatchObject({ status: 400, body: { error: "wrong_parameter" } });
  expect(read("sort=mood")).toMatchObject({ status: 400, body: { error: "wrong_parameter" } });
});
