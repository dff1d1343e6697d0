import { expect, test } from "vitest";
import type { PaletteTitle } from "@/lib/library/browse/palette-titles";
import type { PendingProgress } from "@/lib/outbox/preview/next-with-pending";
import { withPending } from "./with-pending";

const show: PaletteTitle = {
  ...{ simklId: 1, kind: "tv", title: "A show", year: 2020, isMovie: false },
  ...{ status: "watching", next: "S01E02" },
};
const createPending = (
  next: PendingProgress["next"],
  status: PendingProgress["status"] = "watching",
): PendingProgress => ({
  ...{ status, next, watchedEpisodes: 2, watched: new Set() },
});

test.each([
  ["stays as it is when nothing waits for it", new Map(), show],
  ["has another next episode", new Map([[1, createPending({ season: 1, number: 3 })]]), { ...show, next: "S01E03" }],
  ["has none when Simkl has to say which", new Map([[1, createPending(undefined)]]), { ...show, next: null }],
  ["is on no list when it leaves", new Map([[1, createPending(null, null)]]), { ...show, status: null, next: null }],
])("a title %s", (_, pending, expected) => expect(withPending([show], pending)).toEqual([expected]));
