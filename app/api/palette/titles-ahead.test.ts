import { expect, test } from "vitest";
import type { PaletteTitle } from "@/lib/library/palette/palette-titles";
import type { Ahead } from "@/lib/writes/next-ahead";
import { titlesAhead } from "./titles-ahead";

const show: PaletteTitle = {
  ...{ simklId: 1, kind: "tv", title: "A show", year: 2020, isFilm: false },
  ...{ status: "watching", next: "S01E02" },
};
const coming = (next: Ahead["next"], status: Ahead["status"] = "watching"): Ahead => ({
  ...{ status, next, watchedEpisodes: 2, watched: new Set() },
});

test.each([
  ["stays as it is when nothing waits for it", new Map(), show],
  ["has another next episode", new Map([[1, coming({ season: 1, number: 3 })]]), { ...show, next: "S01E03" }],
  ["has none when Simkl has to say which", new Map([[1, coming(undefined)]]), { ...show, next: null }],
  ["is on no list when it leaves", new Map([[1, coming(null, null)]]), { ...show, status: null, next: null }],
])("a title %s", (_, ahead, expected) => expect(titlesAhead([show], ahead)).toEqual([expected]));
