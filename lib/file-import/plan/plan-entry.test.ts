import fc from "fast-check";
import { expect, test } from "vitest";
import type { Entry } from "@/lib/file-import/entry";
import { resolveIntent } from "@/lib/outbox/intents/resolve-intent";
import type { TitleFacts } from "@/lib/outbox/intents/title-facts";
import { applyChange, NOT_IN_LIBRARY, type TitleState } from "@/lib/outbox/intents/title-state";
import { LIST_STATUSES } from "@/lib/simkl/schemas/list-status";
import { type Choices, NO_CHOICES } from "./choices";
import { type Plan, planEntry, STAGES } from "./plan-entry";

const NOW = new Date("2026-11-21T12:00:00Z");
const THEN = "2024-05-06T07:08:09Z";

const emptyEntry: Entry = {
  ...{ kind: "tv", animeType: null, title: "Tide", year: 2015, ids: {}, countsLikeTvdb: false },
  ...{ status: null, addedAt: null, rating: null, ratedAt: null, memo: null, film: null, episodes: [] },
  ...{ isAllWatched: false, lastWatchedAt: null },
};
const createMovie = (entry: Partial<Entry>): Entry => ({ ...emptyEntry, kind: "movie", ...entry });
const show = (entry: Partial<Entry>): Entry => ({ ...emptyEntry, ...entry });
const createTitleFacts = (kind: "movie" | "tv", state: Partial<TitleState> = {}): TitleFacts => ({
  ...{ simklId: 7, kind, animeType: null, episodes: [] },
  state: { ...NOT_IN_LIBRARY, ...state },
});
const listStepIntents = ({ steps }: Plan) =>
  steps.map(({ stage, intent }) => [stage, { ...intent, simklId: undefined }]);

test("a new show: its episodes with their dates, then its list, memo and rating, each once", () => {
  const entry = show({
    ...{
      status: "hold",
      rating: 8,
      ratedAt: THEN,
      memo: { text: "Later", isPrivate: true },
      addedAt: "2024-01-01T00:00:00Z",
    },
    episodes: [
      { season: 1, number: 1, at: THEN },
      { season: 1, number: 2, at: null },
      { season: 1, number: 3, at: "1994-05-06T07:08:09Z" },
      { season: 1, number: 4, at: "2027-05-06T07:08:09Z" },
    ],
  });
  expect(listStepIntents(planEntry(entry, createTitleFacts("tv"), NO_CHOICES, NOW))).toEqual([
    [
      "watch",
      {
        ...{ kind: "watch-episodes", watchedAt: "long-ago", addedAt: "2024-01-01T00:00:00Z" },
        episodes: [
          { season: 1, number: 1, watchedAt: THEN },
          ...[2, 3, 4].map((number) => ({ season: 1, number, watchedAt: "long-ago" })),
        ],
      },
    ],
    ["list", { kind: "list", status: "hold", addedAt: "2024-01-01T00:00:00Z" }],
    ["memo", { kind: "memo", text: "Later", isPrivate: true }],
    ["rate", { kind: "rate", rating: 8, ratedAt: THEN }],
  ]);
});

test.each<[string, Entry, TitleFacts, unknown[]]>([
  [
    "a movie watched in both",
    createMovie({ status: "completed", film: { at: THEN } }),
    createTitleFacts("movie", { status: "completed" }),
    [],
  ],
  [
    "a movie that was only planned here",
    createMovie({ status: "completed", film: { at: THEN } }),
    createTitleFacts("movie", { status: "plantowatch" }),
    ["watch"],
  ],
  [
    "a movie dropped here",
    createMovie({ status: "completed", film: { at: THEN } }),
    createTitleFacts("movie", { status: "dropped" }),
    [],
  ],
  [
    "a movie watched here, planned in the file",
    createMovie({ status: "plantowatch" }),
    createTitleFacts("movie", { status: "completed" }),
    [],
  ],
  ["a movie that was only rated", createMovie({ rating: 8 }), createTitleFacts("movie"), ["watch", "rate"]],
  ["a show that was only rated", show({ rating: 8 }), createTitleFacts("tv"), ["rate"]],
  ["a show watched as a whole", show({ status: "completed", isAllWatched: true }), createTitleFacts("tv"), ["all"]],
  [
    "one that was put on hold after that",
    show({ status: "hold", isAllWatched: true }),
    createTitleFacts("tv"),
    ["all", "list"],
  ],
  [
    "a completed show by its episodes, which complete it",
    show({ status: "completed", episodes: [{ season: 1, number: 1, at: THEN }] }),
    createTitleFacts("tv"),
    ["watch"],
  ],
  [
    "an episode that may be among those Simkl only counts",
    show({ episodes: [{ season: 1, number: 1, at: THEN }] }),
    createTitleFacts("tv", { status: "watching", hasUnnamed: true, watchedEpisodes: 4 }),
    [],
  ],
])("%s", (_, entry, title, stages) => {
  expect(planEntry(entry, title, NO_CHOICES, NOW).steps.map(({ stage }) => stage)).toEqual(stages);
});

test("episodes that Simkl does not have, or not yet, are left out and counted", () => {
  const title = createTitleFacts("tv");
  title.episodes = [
    { season: 1, number: 1, hasAired: true },
    { season: 1, number: 2, hasAired: false },
  ];
  const episodes = [1, 2, 9].map((number) => ({ season: 1, number, at: THEN }));
  const { steps, notes } = planEntry(show({ episodes }), title, NO_CHOICES, NOW);
  expect(steps).toMatchObject([{ intent: { episodes: [{ number: 1 }] } }]);
  expect(notes).toContainEqual({ code: "episodes-missing", count: 2 });
});

const instant = fc.constantFrom(null, THEN, "1999-01-01T00:00:00Z", "2030-01-01T00:00:00Z", "1970-01-01T00:00:01Z");
const rating = fc.option(fc.integer({ min: 1, max: 10 }));
const memo = fc.option(fc.record({ text: fc.constantFrom("a", "b"), isPrivate: fc.boolean() }));
const places = fc.uniqueArray(fc.integer({ min: 1, max: 6 }));
const isMovie = fc.boolean();
const scenario = isMovie.chain((hasMovie) =>
  fc.record({
    entry: fc.record({
      ...{
        addedAt: instant,
        rating,
        ratedAt: instant,
        memo,
        lastWatchedAt: instant,
        isAllWatched: hasMovie ? fc.constant(false) : fc.boolean(),
      },
      status: fc.constantFrom(null, ...(hasMovie ? (["plantowatch", "dropped", "completed"] as const) : LIST_STATUSES)),
      film: hasMovie ? fc.option(fc.record({ at: instant })) : fc.constant(null),
      episodes: hasMovie
        ? fc.constant([])
        : places.map((numbers) => numbers.map((number) => ({ season: 1, number, at: THEN }))),
    }),
    state: fc.record({
      ...{
        rating,
        memo,
        status: fc.constantFrom(...(hasMovie ? (["plantowatch", "dropped", "completed"] as const) : LIST_STATUSES)),
      },
      watched: hasMovie
        ? fc.constant({})
        : places.map((numbers) => Object.fromEntries(numbers.map((number) => [`1:${number}`, THEN]))),
    }),
    isListed: fc.boolean(),
    choices: fc.record({ ratings: fc.boolean(), lists: fc.boolean(), memos: fc.boolean(), names: fc.boolean() }),
    kind: fc.constant(hasMovie ? ("movie" as const) : ("tv" as const)),
  }),
);

test("the outbox takes every step, nothing watched is in one, nothing is changed that was not chosen, and then nothing is left to add", () => {
  fc.assert(
    fc.property(scenario, ({ entry: fields, state, isListed, choices, kind }) => {
      const entry: Entry = { ...emptyEntry, kind, ...fields, episodes: [...fields.episodes] };
      if (entry.film) entry.status = "completed";
      const watchedEpisodes = Object.keys(state.watched).length;
      const title = createTitleFacts(kind, isListed ? { ...state, watchedEpisodes } : {});
      const before = title.state;
      const { steps } = planEntry(entry, title, choices, NOW);
      expect(steps.map(({ stage }) => STAGES.indexOf(stage))).toEqual(
        steps.map(({ stage }) => STAGES.indexOf(stage)).toSorted(),
      );
      for (const { intent } of steps) {
        if (intent.kind === "watch-episodes")
          for (const { number } of intent.episodes) expect(before.watched).not.toHaveProperty([`1:${number}`]);
        if (intent.kind === "watch-film") expect(before.status).not.toBe("completed");
        title.state = applyChange(title.state, resolveIntent(intent, title, NOW));
      }
      expectKept(before, title.state, choices);
      expect(planEntry(entry, title, NO_CHOICES, NOW).additions).toBe(false);
    }),
    { numRuns: 500 },
  );
}, 30_000);

function expectKept(before: TitleState, after: TitleState, { ratings, memos, lists }: Choices): void {
  if (before.rating !== null && !ratings) expect(after.rating).toBe(before.rating);
  if (before.memo !== null && !memos) expect(after.memo).toEqual(before.memo);
  const isWatching = Object.keys(after.watched).length > Object.keys(before.watched).length;
  if (before.status !== null && !lists && !isWatching) expect(after.status).toBe(before.status);
}
