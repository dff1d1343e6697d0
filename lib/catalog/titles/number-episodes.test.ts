import { expect, test } from "vitest";
import { readEpisodes } from "@/lib/simkl/endpoints/catalog-episodes";
import { createStubClient } from "@/lib/simkl/testing/stub-client";
import { numberEpisodes } from "./number-episodes";

let nextId = 1;
const row = (facts: object) => ({ ids: { simkl_id: nextId++ }, type: "episode", ...facts });

test.each([
  ["shows by season", [{ season: 2, episode: 3 }], ["2:3"]],
  ["anime in season 1", [{ episode: 7 }], ["1:7"]],
  ["anime specials in season 0", [{ episode: 4, type: "special" }], ["0:4"]],
  [
    "specials without numbers in the order of the list, after the taken numbers",
    specials(null, 2, null),
    ["0:1", "0:2", "0:3"],
  ],
  [
    "each number once",
    [
      { season: 1, episode: 1 },
      { season: 1, episode: 1 },
    ],
    ["1:1"],
  ],
  ["nothing without a number", [{ season: 1 }, { season: 1, episode: 0 }, { season: 99_999, episode: 1 }], []],
])("numbers %s", async (_, rows, numbers) => {
  const { rows: episodes } = await readEpisodes(createStubClient(rows.map(row)).simkl, "tv", 1);
  expect(numberEpisodes(episodes).map(({ season, number }) => `${season}:${number}`)).toEqual(numbers);
});

function specials(...numbers: (number | null)[]) {
  return numbers.map((episode) => ({ type: "special", ...(episode !== null && { episode }) }));
}
