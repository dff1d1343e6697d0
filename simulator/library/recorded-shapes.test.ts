import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { ApiResponse } from "../model";
import { readActivities } from "./activities";
import { writeHistory } from "./history/history";
import { removeHistory } from "./history/history-remove";
import { addToList } from "./lists/add-to-list";
import { scrobbleStop } from "./playback/scrobble";
import { writeRatings } from "./ratings/ratings";
import { readAllItems } from "./rows/all-items";
import { readSettings } from "./settings";
import { COUR_1, createSmallLibrary, ENDED, listRows, MOVIE } from "./small-library";
import { checkWatched } from "./spot-check";
import { readStats } from "./stats";

const EXAMPLES = new URL("../../../shared/simkl-examples/", import.meta.url);
const hasExamples = existsSync(EXAMPLES);
const FLAG = "allow_rewatch=yes";
const ALL_MODIFIERS =
  "extended=full_anime_seasons&memos=yes&next_watch_info=yes&episode_watched_at=yes&episode_tvdb_id=yes&episode_runtime=yes&include_all_episodes=yes&allow_rewatch=yes";

describe.skipIf(!hasExamples)("shapes recorded from Simkl (only where ../shared/simkl-examples is present)", () => {
  test("activities have the recorded keys", () => {
    expect(describeKeys(createSmallLibrary().call(readActivities).body)).toEqual(
      describeKeys(example("sync-activities", "fresh_user")),
    );
  });

  test.each([
    ["movies", "movies", "movies_completed_filtered", "extended="],
    ["movies", "movies", "ids_only_with_externals", "extended=ids_only"],
    ["movies", "movies", "simkl_ids_only_minimal", "extended=simkl_ids_only"],
    ["shows", "shows", "simkl_ids_only_minimal", "extended=simkl_ids_only"],
    ["anime", "anime", "phase1_initial_full_pull", "extended="],
    ["anime", "anime", "anime_with_mapped_tvdb_seasons", "extended=full_anime_seasons"],
    ["shows", "shows", "phase1_initial_full_pull", "extended="],
    ["anime", "anime", "all_modifiers_inspection_only", ALL_MODIFIERS],
    ["movies", "movies", "all_modifiers_inspection_only", ALL_MODIFIERS],
    ["shows", "shows", "all_modifiers_inspection_only", ALL_MODIFIERS],
  ] as const)("%s rows have the recorded keys (%s, %s)", (type, shelf, name, query) => {
    const { call } = createSmallLibrary();
    call(writeHistory, {
      body: {
        movies: [{ ids: { simkl: MOVIE } }],
        shows: [{ ids: { simkl: ENDED } }, { ids: { simkl: COUR_1 } }],
      },
    });
    const recorded = Rows.parse(example("sync-all-items", name, "response", shelf))[0];
    const row = listRows(call(readAllItems, { params: { type }, query }), shelf)[0];
    expect(describeKeys(removeIds(row))).toEqual(describeKeys(removeIds(recorded)));
  });

  test("rewatch rows have the recorded keys", () => {
    const { call } = createSmallLibrary();
    call(writeHistory, { body: { shows: [{ ids: { simkl: ENDED } }] } });
    call(writeHistory, { query: FLAG, body: { shows: [{ ids: { simkl: ENDED }, episodes: [{ number: 1 }] }] } });
    const recorded = Rows.parse(example("sync-all-items", "rewatches_via_allow_rewatch", "response", "shows"))[1];
    const query = `${FLAG}&extended=full&episode_watched_at=yes`;
    expect(describeKeys(removeIds(listRows(call(readAllItems, { query }), "shows")[1]))).toEqual(
      describeKeys(removeIds(recorded)),
    );
  });

  test("write responses have the recorded keys", () => {
    const { call } = createSmallLibrary();
    const show = { ids: { simkl: ENDED }, episodes: [{ number: 1 }] };
    const history = call(writeHistory, { body: { shows: [show] } });
    expectShape(history, example("sync-history", "add_anime_episode", "response"));

    call(writeHistory, { body: { shows: [{ ids: { simkl: ENDED } }] } });
    const again = call(writeHistory, {
      query: FLAG,
      body: { shows: [{ ids: { simkl: ENDED }, episodes: [{ number: 2 }], is_rewatch: true }] },
    });
    expectShape(again, example("sync-history", "rewatch_explicit_flag", "response"));

    const list = call(addToList, { body: { movies: [{ ids: { simkl: MOVIE }, to: "completed" }] } });
    expectShape(list, example("sync-add-to-list", "add_movie_completed_per_item", "response"));

    const rating = call(writeRatings, { body: { movies: [{ ids: { simkl: MOVIE }, rating: 9 }] } });
    expectShape(rating, example("sync-ratings", "overwrite_movie_rating", "response"));

    const removal = call(removeHistory, { body: { movies: [{ ids: { simkl: MOVIE } }] } });
    expectShape(removal, example("sync-history-remove", "remove_movie_history", "response"));
  });

  test("a spot check, a stop and the statistics have the recorded keys", () => {
    const { call } = createSmallLibrary();
    call(writeHistory, { body: { shows: [{ ids: { simkl: ENDED } }] } });
    const check = call(checkWatched, { body: [{ ids: { simkl: ENDED } }], query: "extended=counters,episodes" });
    expectShape(check, example("sync-watched", "show_with_full_episodes"));

    const body = { progress: 95, movie: { ids: { simkl: MOVIE } } };
    const stop = call(scrobbleStop, { body, query: FLAG });
    expect(describeKeys(removeIds(stop.body))).toEqual(
      describeKeys(removeIds(example("scrobble-stop", "scrobble_stop_rewatch_movie", "response"))),
    );
    expectShape(call(scrobbleStop, { body }), example("scrobble-stop", "scrobble_stop_409_repeat", "response"));
    expectShape(call(readStats), example("users-stats"));
  });

  test("settings have the recorded keys", () => {
    expectShape(createSmallLibrary().call(readSettings), read("debrid-media-manager_2026-09__user-settings-200.json"));
  });
});

const Tree = z.record(z.string(), z.unknown());
const Rows = z.array(Tree);

function example(endpoint: string, ...path: string[]): unknown {
  return path.reduce<unknown>((found, key) => Tree.parse(found)[key], read(`simkl-openapi_2026-10__${endpoint}.json`));
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, EXAMPLES), "utf8"));
}

function expectShape(response: ApiResponse, recorded: unknown): void {
  expect(describeKeys(response.body)).toEqual(describeKeys(recorded));
}

/** Titles differ in their external ids. */
function removeIds(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(removeIds);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === "ids" ? "…" : removeIds(inner)]));
}

/** The keys at every depth; an array counts by its first entry. */
function describeKeys(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return "value";
  if (Array.isArray(value)) return value.length === 0 ? [] : [describeKeys(value[0])];
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, describeKeys(inner)]));
}
