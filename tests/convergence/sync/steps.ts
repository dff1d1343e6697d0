import fc from "fast-check";
import type { Fault } from "@/simulator/state/faults";

/** Everything that moves something at Simkl (docs/simkl-api.md#activities). */
const CHANGES = [
  ["watch", 4],
  ["watchLongAgo", 1],
  ["watchSeason", 1],
  ["watchAll", 1],
  ["unwatch", 2],
  ["unwatchSeason", 1],
  ["rate", 2],
  ["unrate", 1],
  ["list", 2],
  ["remove", 2],
  ["removeAndAdd", 1],
  ["removeMany", 1],
  ["removeKind", 1],
  ["memo", 1],
  ["clearMemo", 1],
  ["pause", 1],
  ["resume", 1],
  ["clearPause", 1],
  ["checkIn", 1],
  ["startRewatch", 2],
  ["rewatch", 2],
  ["changeRewatch", 1],
  ["removeRewatch", 1],
  ["rewatchOnSite", 1],
  ["reclassify", 1],
  ["changePlan", 1],
  ["changeZone", 1],
  ["editList", 1],
] as const;

export type ChangeName = (typeof CHANGES)[number][0];

export interface Change {
  name: ChangeName;
  /** Which title and episode, and what value: numbers beyond the choices count modulo their number. */
  title: number;
  episode: number;
  value: number;
}

/** Before which of the next requests something happens, or after its response is made. */
interface Moment {
  skip: number;
  moment: "before" | "after";
}

export type Step =
  | { do: "change"; change: Change }
  | ({ do: "changeDuring"; change: Change; pause: number } & Moment)
  | { do: "sync" }
  | { do: "fault"; fault: Fault; path: string; times: number }
  | { do: "wait"; ms: number }
  | { do: "waitForAiring" }
  | ({ do: "kill"; delay: number } & Moment)
  | { do: "race"; first: "here" | "there" };

export interface Schedule {
  seed: number;
  plan: "free" | "pro" | "vip";
  /** With enough movies for a suspicious removal. */
  isLarge: boolean;
  oldAppId: boolean;
  /** Which rewatches of a changed title a delta has: it is not known what Simkl does (docs/simkl-api.md#open-questions). */
  deltaSessions: "all" | "changed";
  isImportedFirst: boolean;
  steps: Step[];
}

const change: fc.Arbitrary<Change> = fc.record({
  name: fc.oneof(...CHANGES.map(([name, weight]) => ({ weight, arbitrary: fc.constant(name) }))),
  title: fc.nat(11),
  episode: fc.integer({ min: 1, max: 6 }),
  value: fc.integer({ min: 1, max: 10 }),
});
const moment = { skip: fc.nat(5), moment: fc.constantFrom("before", "after") } as const;

const wait = fc.constantFrom(1000, 1000, 2000, 6000, 60_000, 660_000);

const buildErrorFault = (status: number, error: string, headers?: Record<string, string>): Fault => ({
  kind: "status",
  status,
  body: { error, code: status },
  headers,
});

/** What docs/simkl-api.md#errors names, and what networks do. */
const faults: readonly Fault[] = [
  buildErrorFault(400, "rate_limit"),
  { kind: "burst401" },
  buildErrorFault(401, "invalid_token"),
  buildErrorFault(403, "forbidden"),
  buildErrorFault(404, "url_failed"),
  buildErrorFault(412, "client_id_failed"),
  buildErrorFault(429, "rate_limit"),
  buildErrorFault(429, "user_limit_exceeded", { "Retry-After": "3600" }),
  buildErrorFault(500, "internal"),
  { kind: "html", status: 502 },
  buildErrorFault(503, "internal", { "Retry-After": "7" }),
  buildErrorFault(503, "internal", { "Retry-After": "900" }),
  { kind: "status", status: 504, body: "error code: 504" },
  { kind: "truncate" },
  { kind: "truncate" },
  { kind: "reset" },
  { kind: "lost" },
  { kind: "slow", delayMs: 15 },
  { kind: "empty", body: null },
  { kind: "empty", body: {} },
  { kind: "empty", body: [] },
  { kind: "html", status: 200 },
];
const paths = ["/sync/*", "/sync/activities", "/sync/all-items*", "/sync/ratings*", "/sync/playback", "/*"];

const empties: readonly Fault[] = [
  { kind: "empty", body: null },
  { kind: "empty", body: {} },
  { kind: "empty", body: [] },
];
/** Every read of a sync; those of the library weigh more. */
const reads = [
  ...["/sync/activities", "/sync/all-items*", "/sync/all-items*", "/sync/ratings*", "/sync/playback*"],
  ...["/sync/playback*", "/users/settings", "/lists/*"],
];
/** A library response, or the activities, without one of the kinds. */
const missingKinds: readonly Fault[] = ["shows", "tv_shows", "movies", "anime", "anime"].map((key) => ({
  kind: "missing-key",
  key,
}));
const tooMuch = buildErrorFault(400, "max_items");
/** For the whole, which leads to one call per kind; for all paths, which leads to one per status and may fail. */
const tooMuchAt = ["/sync/all-items", "/sync/ratings", "/sync/playback", "/sync/all-items*", "/sync/all-items/anime"];

const fault: fc.Arbitrary<Step> = fc.record({
  do: fc.constant("fault" as const),
  fault: fc.constantFrom(...faults),
  path: fc.constantFrom(...paths),
  times: fc.constantFrom(1, 1, 1, 2, 7),
});

const empty: fc.Arbitrary<Step> = fc.record({
  do: fc.constant("fault" as const),
  fault: fc.constantFrom(...empties),
  path: fc.constantFrom(...reads),
  times: fc.constantFrom(1, 1, 7),
});
const missingKind: fc.Arbitrary<Step> = fc.record({
  do: fc.constant("fault" as const),
  fault: fc.constantFrom(...missingKinds),
  path: fc.constantFrom("/sync/*", "/sync/all-items*", "/sync/all-items*", "/sync/ratings*", "/sync/activities"),
  times: fc.constantFrom(1, 2, 7),
});
const tooLarge: fc.Arbitrary<Step> = fc.record({
  do: fc.constant("fault" as const),
  fault: fc.constant(tooMuch),
  path: fc.constantFrom(...tooMuchAt),
  times: fc.constantFrom(1, 2, 7),
});

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 22, arbitrary: fc.record({ do: fc.constant("change" as const), change }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("changeDuring" as const),
      change,
      ...moment,
      pause: fc.constantFrom(0, 0, 1000, 8000),
    }),
  },
  { weight: 9, arbitrary: fc.constant<Step>({ do: "sync" }) },
  { weight: 6, arbitrary: fault },
  { weight: 2, arbitrary: empty },
  { weight: 2, arbitrary: missingKind },
  { weight: 2, arbitrary: tooLarge },
  { weight: 6, arbitrary: fc.record({ do: fc.constant("wait" as const), ms: wait }) },
  { weight: 1, arbitrary: fc.constant<Step>({ do: "waitForAiring" }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("race" as const), first: fc.constantFrom("here", "there") }) },
);

const kill: fc.Arbitrary<Step> = fc.record({ do: fc.constant("kill" as const), ...moment, delay: fc.nat(12) });

const justChange = fc.record({ do: fc.constant("change" as const), change });
const laterChange: fc.Arbitrary<Step> = fc.record({
  do: fc.constant("changeDuring" as const),
  change,
  skip: fc.integer({ min: 1, max: 3 }),
  moment: fc.constantFrom("before", "after"),
  pause: fc.constant(8000),
});
const titled = { title: fc.nat(11), episode: fc.constant(1) };
const pausing: fc.Arbitrary<Step> = fc.record({
  do: fc.constant("change" as const),
  change: fc.record({ ...titled, name: fc.constant("pause" as const), value: fc.integer({ min: 1, max: 10 }) }),
});
/** Takes a playback off the list: often the only one. */
const finishing: fc.Arbitrary<Step> = fc.record({
  do: fc.constant("change" as const),
  change: fc.record({
    ...titled,
    name: fc.constantFrom("resume" as const, "clearPause" as const),
    value: fc.integer({ min: 1, max: 5 }),
  }),
});
const settle = fc.constant<Step>({ do: "wait", ms: 6000 });
const sync = fc.constant<Step>({ do: "sync" });

/** Sequences that single random steps rarely make: a response that hides an old change, and a change during a long pull. */
const sequence: fc.Arbitrary<Step[]> = fc.oneof(
  { weight: 20, arbitrary: fc.tuple(step) },
  { weight: 1, arbitrary: fc.tuple(sync, justChange, settle, fc.oneof(empty, missingKind, tooLarge), sync) },
  { weight: 1, arbitrary: fc.tuple(pausing, sync, finishing, fc.oneof(empty, settle), sync) },
  { weight: 1, arbitrary: fc.tuple(sync, justChange, justChange, laterChange, sync, settle) },
);

/** A schedule of chance; one in twelve has a process die in it. */
export const schedule: fc.Arbitrary<Schedule> = fc
  .record({
    seed: fc.nat(1_000_000),
    plan: fc.constantFrom("free", "pro", "vip", "vip"),
    isLarge: fc.nat(9).map((one) => one === 0),
    oldAppId: fc.nat(5).map((one) => one === 0),
    deltaSessions: fc.constantFrom("all", "changed"),
    isImportedFirst: fc.nat(7).map((one) => one > 0),
    steps: fc.array(sequence, { minLength: 6, maxLength: 22 }).map((passages) => passages.flat()),
    kills: fc.oneof(
      { weight: 11, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.tuple(fc.tuple(fc.nat(30), kill)) },
    ),
  })
  .map(({ kills, steps, ...rest }) => ({ ...rest, steps: insertKills(steps, kills) }));

function insertKills(steps: readonly Step[], kills: readonly (readonly [number, Step])[]): Step[] {
  return kills.reduce(
    (before, [position, kill]) => before.toSpliced(position % (before.length + 1), 0, kill),
    [...steps],
  );
}
