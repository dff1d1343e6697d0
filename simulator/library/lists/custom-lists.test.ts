import { expect, test } from "vitest";
import { z } from "zod";
import { createAccount } from "@/simulator/accounts/create-account";
import { AIRING, createSmallLibrary, ENDED, MOVIE, NOW } from "@/simulator/library/small-library";
import type { ApiResponse, CustomList } from "@/simulator/model";
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

const other = createAccount({ id: 50, name: "Olga", description: "", plan: "vip", timeZone: "UTC", joinedAt: NOW });

function addOthersLists({ accounts }: ReturnType<typeof createSmallLibrary>): void {
  accounts.set(50, {
    ...other,
    lists: [
      { ...list, id: 20, name: "Everybody's", privacy: "public" },
      { ...list, id: 21, name: "By its id", privacy: "unlisted" },
      { ...list, id: 22, name: "Olga's own", privacy: "private" },
      { ...list, id: 23, name: "Ours", privacy: "private", collaborators: [42] },
      { ...list, id: 24, name: "Dice", privacy: "public", type: "auto", isShuffled: true },
    ],
  });
}

test("of others only public lists are listed; unlisted ones are read by their id, private ones are not", () => {
  const library = createSmallLibrary();
  addOthersLists(library);
  const names = (query = "") => listNames(library.call(readUserLists, { params: { userId: "50" }, query }));
  expect(names("sort=name")).toEqual(["Dice", "Everybody's"]);
  const read = (id: number) => library.call(readList, { params: { id: String(id) } });
  expect([read(20).status, read(21).status, read(23).status]).toEqual([200, 200, 200]);
  expect(read(22)).toEqual({ status: 403, body: { error: "private_list", code: 403 }, headers: {} });
  expect(read(24)).toMatchObject({ status: 400, body: { error: "wrong_parameter" } });
  expect(library.call(readUserLists, { params: { userId: "51" } }).status).toBe(404);
});

test("followed lists and those of collaborators come on request, by the literal `true`", () => {
  const library = createSmallLibrary();
  addOthersLists(library);
  library.account.lists.push(list);
  library.account.followedLists = [20, 22];
  const read = (query: string) =>
    library.call(readUserLists, { params: { userId: "42" }, query: `sort=name&${query}` });
  expect(listNames(read(""))).toEqual(["Doors"]);
  expect(listNames(read("followed=1"))).toEqual(["Doors"]);
  expect(listNames(read("followed=true&collaborants=true"))).toEqual(["Doors", "Everybody's", "Ours"]);
  expect(read("followed=true").body).toMatchObject({
    lists: [{ role: "owner" }, { role: "follower", user: { id: 50 }, counts: { followers: 1 } }],
    pagination: { total_items: 2 },
  });
});

test("Simkl's official lists are those of user 5, some in a collection", () => {
  const { call } = createSmallLibrary();
  const { body } = call(readUserLists, { params: { userId: "5" }, query: "sort=likes" });
  expect(body).toMatchObject({ lists: [{ user: { id: 5, name: "SIMKL" }, role: "owner" }, {}, {}, {}, {}] });
  const id = Lists.parse(body).lists[0]?.id;
  expect(call(readList, { params: { id: String(id) } }).body).toMatchObject({
    collection: { name: expect.any(String), lists: [{ id }, { media_type: "tv" }] },
  });
});

test("a list comes page by page, and sorting it flips the direction", () => {
  const { account, call } = createSmallLibrary();
  const items = [MOVIE, ENDED, AIRING].map((simkl) => ({ simkl, note: null, addedAt: NOW }));
  account.lists.push({ ...list, items });
  const read = (query: string) => call(readList, { params: { id: "7" }, query }).body;
  expect(read("limit=2&page=2")).toMatchObject({
    items: [{ ids: { simkl_id: AIRING }, position: 3 }],
    pagination: { page: 2, limit: 2, total_items: 3, total_pages: 2 },
  });
  expect(read("sort=whatever")).toMatchObject({ sort: ["whatever", "desc"], items: [{ position: 3 }, {}, {}] });
});

const Lists = z.object({ lists: z.array(z.object({ id: z.number(), name: z.string() })) });

function listNames({ body }: ApiResponse): string[] {
  return Lists.parse(body).lists.map(({ name }) => name);
}
