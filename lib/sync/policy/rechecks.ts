import { KINDS, type Kind } from "@/lib/domain/kind";
import type { Activities } from "@/lib/simkl/endpoints/activities";
import {
  BUCKETS,
  type Bucket,
  hasStamps,
  listBucketStamps,
  listStamps,
  type SyncStep,
  subtractSecond,
} from "./plan-sync";

export interface Recheck {
  /** `unsettled`: a later change may share its stamp; `empty`: it moved, and nothing was received; `omitted`: deltas leave it out. */
  reason: "failed" | "unsettled" | "empty" | "omitted" | "postponed";
  /** The `date_from` to ask with; null for everything. */
  since: string | null;
  /** ISO, UTC. */
  dueAt: string;
}

export type Rechecks = Partial<Record<SyncStep, Recheck>>;

export type SavedActivities = Activities & {
  rechecks?: Rechecks;
  /** When custom lists were last read, ISO in UTC. */
  listsReadAt?: string;
  /** The `date_from` of the last answered delta of each step. */
  lastDateFrom?: Partial<Record<SyncStep, string>>;
};

/** Until the second look at what was unexpectedly empty or missing. */
export const SECOND_LOOK_MS = 10 * 60_000;
const MARGIN_MS = 60_000;
const OMITTED_MS = 24 * 60 * 60_000;
const UNSETTLED_MS = 5000;
const MAX_CLOCK_SKEW_MS = 60_000;

export interface Read {
  step: SyncStep;
  since: string | undefined;
  hasMoved: boolean;
  recheck: Recheck | null;
  isDue: boolean;
}

/**
 * Which steps to read: those that `moved`, are `wanted` for another reason, or whose recheck is due. After a write of ours
 * unsettled buckets are due too, since its stamp may be the same.
 */
export function planReads(
  saved: SavedActivities,
  { moved, wanted }: { moved: readonly SyncStep[]; wanted: readonly SyncStep[] },
  { now, isAfterWrite }: { now: Date; isAfterWrite: boolean },
): Read[] {
  const isDue = (recheck: Recheck | null) => recheck !== null && Date.parse(recheck.dueAt) <= now.getTime();
  const due = listRechecks(saved).filter(
    ([, recheck]) => isDue(recheck) || (isAfterWrite && recheck.reason === "unsettled"),
  );
  return [...new Set([...moved, ...wanted, ...due.map(([step]) => step)])].map((step) => {
    const recheck = saved.rechecks?.[step] ?? null;
    const from = recheck ? (recheck.since ?? undefined) : getDateFrom(saved);
    // Another second is another URL, which no cache on the way can answer.
    const since = from !== undefined && from === saved.lastDateFrom?.[step] ? subtractSecond(from) : from;
    return { step, since, hasMoved: moved.includes(step), recheck, isDue: isDue(recheck) };
  });
}

/** A second before the saved stamp, since `date_from` is exclusive and stamps are whole seconds; undefined for everything. */
export function getDateFrom(saved: Activities): string | undefined {
  return saved.all === null ? undefined : subtractSecond(saved.all);
}

/** The `date_from` of each step after the `reads` that were answered. */
export function mergeLastDateFrom(saved: SavedActivities, reads: readonly Read[], unread: ReadonlySet<SyncStep>) {
  const answered = reads.flatMap(({ step, since }) => (since && !unread.has(step) ? [[step, since] as const] : []));
  return { ...saved.lastDateFrom, ...Object.fromEntries(answered) };
}

export type ReadOutcome = "read" | "empty" | "unread";

/** The rechecks after a sync that read the activities at `lookedAt`; those of buckets that it did not read stay. */
export function updateRechecks(
  saved: SavedActivities,
  current: Activities,
  outcomes: ReadonlyMap<Read, ReadOutcome>,
  times: { lookedAt: Date; now: Date },
): Rechecks {
  const rechecks: Rechecks = { ...saved.rechecks };
  for (const [read, outcome] of outcomes) {
    const recheck = buildRecheck(read, outcome, current, times);
    if (recheck) rechecks[read.step] = recheck;
    else delete rechecks[read.step];
  }
  for (const step of listForgottenSteps(saved, current, outcomes)) {
    const read = [...outcomes.keys()].find((each) => each.step === step);
    const kept = rechecks[step];
    // A failed read is repeated at once, from the same instant.
    if (read ? kept?.reason !== "failed" : !kept)
      rechecks[step] = buildSecondLook(read ? read.since : getDateFrom(saved), times.now);
  }
  return rechecks;
}

/** The activities to save: a stamp that became null is kept until a second look. */
export function withForgottenStamps(
  saved: Activities,
  current: Activities,
  outcomes: ReadonlyMap<Read, ReadOutcome>,
): Activities {
  const buckets = listForgottenSteps(saved, current, outcomes).flatMap((step): readonly Bucket[] => BUCKETS[step]);
  const kept = (kind: Kind) => ({
    ...current[kind],
    ...Object.fromEntries(buckets.map((bucket) => [bucket, current[kind][bucket] ?? saved[kind][bucket]])),
  });
  return { ...current, tv: kept("tv"), movie: kept("movie"), anime: kept("anime") };
}

/**
 * Steps that lost a stamp, or all stamps of a kind. They may have changed before that, and the next `date_from` could skip the
 * change. What is null at a second look too is accepted.
 */
function listForgottenSteps(
  saved: Activities,
  current: Activities,
  outcomes: ReadonlyMap<Read, ReadOutcome>,
): ("items" | "ratings")[] {
  const confirmed = [...outcomes].flatMap(([{ step, recheck, isDue }, outcome]) =>
    outcome !== "unread" && recheck?.reason === "empty" && isDue ? [step] : [],
  );
  return (["items", "ratings"] as const).filter((step) => {
    const present = listStamps(current, step);
    const isForgotten = listStamps(saved, step).some((stamp, index) => stamp !== null && present[index] === null);
    const isKindMissing = KINDS.some((kind) => hasStamps(saved[kind]) && !hasStamps(current[kind]));
    return (isForgotten || isKindMissing) && !confirmed.includes(step);
  });
}

function buildSecondLook(since: string | undefined, now: Date): Recheck {
  const dueAt = new Date(now.getTime() + SECOND_LOOK_MS).toISOString();
  return { reason: "empty", since: since ?? null, dueAt };
}

function buildRecheck(
  read: Read,
  outcome: ReadOutcome,
  current: Activities,
  { lookedAt, now }: { lookedAt: Date; now: Date },
): Recheck | null {
  if (outcome === "unread") return { reason: "failed", since: read.since ?? null, dueAt: now.toISOString() };
  if (outcome === "empty" && !isSecondLook(read)) return buildSecondLook(read.since, now);
  return findUnsettledRecheck(read.step, current, lookedAt);
}

/** What is empty at a second look, and did not move since the first, is accepted. */
export function isSecondLook({ recheck, isDue, hasMoved }: Read): boolean {
  return recheck?.reason === "empty" && isDue && !hasMoved;
}

/** Rechecks of buckets whose stamp a change just after this read may share. */
export function findUnsettledRechecks(current: Activities, lookedAt: Date): Rechecks {
  const steps: SyncStep[] = ["settings", "items", "ratings", "playback", "lists", "removals"];
  return Object.fromEntries(
    steps.flatMap((step) => {
      const recheck = findUnsettledRecheck(step, current, lookedAt);
      return recheck ? [[step, recheck]] : [];
    }),
  );
}

function findUnsettledRecheck(step: SyncStep, current: Activities, lookedAt: Date): Recheck | null {
  const { all } = current;
  if (all === null || !listStamps(current, step).includes(all)) return null;
  const settledAt = Date.parse(all) + UNSETTLED_MS;
  if (settledAt <= lookedAt.getTime()) return null;
  return { reason: "unsettled", since: subtractSecond(all), dueAt: new Date(settledAt).toISOString() };
}

interface Received {
  items: readonly { kind: string }[] | null;
  ratings: readonly { kind: string }[] | null;
  playbacks: readonly unknown[] | null;
}

/**
 * Whether an answer has no row of a kind whose stamp moved, or no playback: either the change was undone, or the answer is faulty
 * (docs/simkl-api.md#null-and-empty-values, #quirks).
 */
export function isUnexpectedlyEmpty(
  { step, hasMoved, since, recheck }: Read,
  saved: Activities,
  current: Activities,
  received: Received,
): boolean {
  if (step === "playback") return received.playbacks?.length === 0;
  if (step !== "items" && step !== "ratings") return false;
  const rows = received[step];
  if (rows === null) return false;
  // Nothing moved: it is read after a write of ours, which has to be in some row.
  if (step === "items" && !hasMoved && !recheck) return rows.length === 0;
  return KINDS.some((kind) => {
    const before = listBucketStamps(saved, step, kind);
    const isPromised = listBucketStamps(current, step, kind).some(
      (stamp, index) =>
        stamp !== null && (stamp !== before[index] || (recheck !== null && since !== undefined && stamp > since)),
    );
    return isPromised && !rows.some((row) => row.kind === kind);
  });
}

/** Adds a read, a day later, for rewatch sessions that deltas left out since this instant. */
export function withOmittedSessions(rechecks: Rechecks, since: string, now: Date): Rechecks {
  const before = rechecks.sessions;
  const earliest = before?.since && before.since < since ? before.since : since;
  const dueAt = before?.dueAt ?? new Date(now.getTime() + OMITTED_MS).toISOString();
  return { ...rechecks, sessions: { reason: "omitted", since: earliest, dueAt } };
}

export function scheduleWithRechecks(
  usual: Date | null,
  rechecks: Rechecks | undefined,
  heldSince: Date | null,
): Date | null {
  const dueTimes = Object.values(rechecks ?? {})
    .filter(({ reason }) => reason === "empty")
    .map(({ dueAt }) => Date.parse(dueAt));
  if (heldSince) dueTimes.push(heldSince.getTime() + SECOND_LOOK_MS);
  if (dueTimes.length === 0) return usual;
  const earliest = Math.min(...dueTimes) + MARGIN_MS;
  return new Date(usual ? Math.min(usual.getTime(), earliest) : earliest);
}

/** Rechecks playback after an import that received none, where there may be some. */
export function recheckPlayback(activities: SavedActivities, now: Date): SavedActivities {
  if (listStamps(activities, "playback").every((stamp) => stamp === null)) return activities;
  const dueAt = new Date(now.getTime() + SECOND_LOOK_MS).toISOString();
  return withRecheck(activities, "playback", { reason: "empty", since: null, dueAt });
}

/** Rechecks settings that changed after the first sign-in read them. */
export function recheckSettings(activities: SavedActivities, joinedAt: Date): SavedActivities {
  const { settings } = activities;
  const isKnown = settings === null || Date.parse(settings) < joinedAt.getTime() - MAX_CLOCK_SKEW_MS;
  if (isKnown) return activities;
  return withRecheck(activities, "settings", { reason: "failed", since: null, dueAt: joinedAt.toISOString() });
}

function withRecheck(activities: SavedActivities, step: SyncStep, recheck: Recheck): SavedActivities {
  return { ...activities, rechecks: { ...activities.rechecks, [step]: recheck } };
}

/** Whether the lists of a kind ever moved: then an answer without any title of it proves nothing. */
export function hasHistory(activities: Activities, kind: Kind): boolean {
  return listBucketStamps(activities, "items", kind).some((stamp) => stamp !== null);
}

function listRechecks({ rechecks = {} }: SavedActivities): [SyncStep, Recheck][] {
  // Only this file writes the keys.
  return Object.entries(rechecks) as [SyncStep, Recheck][];
}
