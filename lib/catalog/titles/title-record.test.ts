import { expect, test } from "vitest";
import { readTitle, type TitleDetail } from "@/lib/simkl/endpoints/catalog";
import { createStubClient } from "@/lib/simkl/testing/stub-client";
import { toTitleRecord } from "./title-record";

test("a bare record leaves everything open", async () => {
  const record = toTitleRecord("movie", await detail({}));
  expect(record).toMatchObject({ title: "", overview: null, genres: [], otherNames: [], related: [], trailer: null });
});

test("other names come once each, and never the title itself", async () => {
  const names = [{ name: "Oldboy" }, { name: " OLDBOY " }, { name: "올드보이" }, { name: "\0" }];
  const record = toTitleRecord("movie", await detail({ title: "올드보이", en_title: "Oldboy", alt_titles: names }));
  expect(record.otherNames).toEqual(["Oldboy"]);
});

test("only an id as YouTube has them becomes a trailer", async () => {
  const trailers = [{ youtube: "javascript:alert(1)" }, { youtube: "D9iTQRB4XRk" }];
  expect(toTitleRecord("tv", await detail({ trailers })).trailer).toBe("D9iTQRB4XRk");
});

test.each([
  ["its own country's cinemas", ["2024-02-03", "2024-02-01", "2024-01-01"], "2024-02-03"],
  ["the first cinemas anywhere", [null, "2024-02-01", "2024-01-01"], "2024-02-01"],
  ["the record's own date", [null, null, "2024-01-01"], "2024-01-01"],
  ["a day that exists", [null, null, "2024-02-31"], null],
])("a movie's day is that of %s", async (_, [home, abroad, released], day) => {
  const cinema = (country: string, date: string | null | undefined) => ({
    iso_3166_1: country,
    results: date
      ? [
          { type: 3, release_date: date },
          { type: 1, release_date: "2020-01-01" },
        ]
      : [],
  });
  const release_dates = [cinema("US", abroad), cinema("SE", home)];
  expect(toTitleRecord("movie", await detail({ country: "se", released, release_dates })).releasedOn).toBe(day);
});

test("relations come before similar titles, each once, never the title itself", async () => {
  const title = (simkl: number, more = {}) => ({ title: `T${simkl}`, ids: { simkl }, ...more });
  const record = toTitleRecord(
    "anime",
    await detail({
      similar: [title(2), title(3), title(7)],
      relations: [title(2, { relation_type: "Sequel" })],
      users_recommendations: [title(3), title(4)],
    }),
  );
  expect(record.related.map(({ simklId, relation }) => [simklId, relation])).toEqual([
    [2, "sequel"],
    [3, null],
    [4, null],
  ]);
});

async function detail(body: object): Promise<TitleDetail> {
  const found = await readTitle(createStubClient({ ids: { simkl: 7 }, ...body }).simkl, "movie", 7);
  if (!found) throw new Error("There is no title.");
  return found;
}
