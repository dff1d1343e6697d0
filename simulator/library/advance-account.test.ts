import { expect, test } from "vitest";
import { readActivities } from "./activities";
import { writeHistory } from "./history/history";
import { readAllItems } from "./rows/all-items";
import { AIRING, createSmallLibrary, listRows, NOW } from "./small-library";

const HOUR = 60 * 60_000;
const AIRED = "2026-10-10T20:00:00Z";
const watch = (...numbers: number[]) => ({
  body: { shows: [{ ids: { simkl: AIRING }, episodes: numbers.map((number) => ({ number })) }] },
});

test("an episode that airs moves a show that was caught up, at the second it airs", () => {
  const { clock, call } = createSmallLibrary();
  call(writeHistory, watch(1, 2));
  clock.advance(9 * HOUR);
  expect(call(readActivities).body).toMatchObject({ all: AIRED, tv_shows: { watching: AIRED } });
  expect(listRows(call(readAllItems, { query: `date_from=${NOW}` }), "shows")[0]).toMatchObject({
    next_to_watch: "S01E03",
  });
  clock.advance(HOUR);
  expect(call(readActivities).body).toMatchObject({ all: AIRED });
});

test("a show that was behind, or is not being watched, stays as it was", () => {
  const behind = createSmallLibrary();
  behind.call(writeHistory, watch(1));
  behind.clock.advance(9 * HOUR);
  expect(behind.call(readActivities).body).toMatchObject({ all: NOW });

  const dropped = createSmallLibrary();
  dropped.call(writeHistory, watch(1, 2));
  dropped.call(writeHistory, { body: { shows: [{ ids: { simkl: AIRING }, status: "dropped" }] } });
  dropped.clock.advance(9 * HOUR);
  expect(dropped.call(readActivities).body).toMatchObject({ all: NOW });
});
