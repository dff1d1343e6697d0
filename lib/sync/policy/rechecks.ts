import type { Activities } from "@/lib/simkl/endpoints/activities";
import {
  BUCKETS,
  type Bucket,
  hasStamps,
  KINDS,
  listBucketStamps,
  listStamps,
  type SyncStep,
  subtractSecond,
} from "./plan-sync";

/** A bucket whose stamps are saved, but which is to be read once more. */
export interface Recheck {
  /**
   * `failed`: it was not read. `unsettled`: its newest stamp was seconds old and may be shared by a later change.
   * `empty`: something of it had moved, and nothing was received. `omitted`: deltas leave it out. `postponed`: it moved, and is
   * read at most once a day.
   */
  reason: "failed" | "unsettled" | "empty" | "omitted" | "postponed";
  /** The `date_from` that covers all that is not known yet; null for everything. */
  since: string | null;
  /** ISO, UTC: not before. */
  dueAt: string;
}

export type Rechecks = Partial<Record<SyncStep, Recheck>>;

/** What a library is a picture of, but for the buckets that are to be read once more. */
export type SavedActivities = Activities & {
  rechecks?: Rechecks;
  /** When custom lists were last asked for, ISO in UTC; never when left out. */
  listsReadAt?: string;
  /** The `date_from` of the last delta of each step that was answered. */
  lastDateFrom?: Partial<Record<SyncStep, string>>;
};

/** So much later what was empty without reason has to be empty again. */
export const SECOND_LOOK_MS = 10 * 60_000;
/** Between that and the sync that looks. */
const MARGIN_MS = 60_000;
const OMITTED_MS = 24 * 60 * 60_000;
const UNSETTLED_MS = 5000;
const MAX_CLOCK_SKEW_MS = 60_000;

/** One bucket to read in this sync. */
export interface Read {
  step: SyncStep;
  since: string | undefined;
  /** A stamp of it is another than the saved one. */
  hasMoved: boolean;
  recheck: Recheck | null;
  /** Its recheck has waited long enough. */
  isDue: boolean;
}

/**
 * Which buckets to read: those that `moved` or are `wanted` for another reason, and those whose recheck is due. A write of our own
 * (`isAfterWrite`) may share its second with an unsettled stamp, so that nothing would tell of it.
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
    // Another second is another address: nothing on the way can repeat the same answer.
    const since = from !== undefined && from === saved.lastDateFrom?.[step] ? subtractSecond(from) : from;
    return { step, since, hasMoved: moved.includes(step), recheck, isDue: isDue(recheck) };
  });
}

/**
 * From when to ask: the saved stamp less one second, since `date_from` is strict and stamps are whole seconds, so that a
 * change of the same second as the last look is not lost. Undefined, for everything, when nothing had ever happened.
 */
export function getDateFrom(saved: Activities): string | undefined {
  return saved.all === null ? undefined : subtractSecond(saved.all);
}

/** The `date_from` of each step after the `reads` that were answered. */
export function mergeLastDateFrom(saved: SavedActivities, reads: readonly Read[], unread: ReadonlySet<SyncStep>) {
  const answered = reads.flatMap(({ step, since }) => (since && !unread.has(step) ? [[step, since] as const] : []));
  return { ...saved.lastDateFrom, ...Object.fromEntries(answered) };
}

/** What came of a read: nothing when it failed or was not reached. */
export type ReadOutcome = "read" | "empty" | "unread";

/** The rechecks after a sync that looked at the activities at `lookedAt`: those of buckets that it did not read stay as they were. */
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
    // A read that failed is to be repeated at once, and from the same instant.
    if (read ? kept?.reason !== "failed" : !kept)
      rechecks[step] = buildSecondLook(read ? read.since : getDateFrom(saved), times.now);
  }
  return rechecks;
}

/**
 * The activities to save: a stamp that went back to "never" is kept until a second look, so that all looks before it know that
 * something is left out.
 */
export function withForgottenStamps(
  saved: Activities,
  current: Activities,
  outcomes: ReadonlyMap<Read, ReadOutcome>,
): Activities {
  const buckets = listForgottenSteps(saved, current, outcomes).flatMap((step): readonly Bucket[] => BUCKETS[step]);
  const kept = (kind: (typeof KINDS)[number]) => ({
    ...current[kind],
    ...Object.fromEntries(buckets.map((bucket) => [bucket, current[kind][bucket] ?? saved[kind][bucket]])),
  });
  return { ...current, tv: kept("tv"), movie: kept("movie"), anime: kept("anime") };
}

/**
 * The deltas of which a stamp went back to "never", or that are of a kind that has none any more: it may have moved before it was
 * left out, and a later look would ask from a later stamp of another kind. What is left out of a second look too is believed.
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

/** What is empty once more, and has not moved meanwhile, is believed. */
export function isSecondLook({ recheck, isDue, hasMoved }: Read): boolean {
  return recheck?.reason === "empty" && isDue && !hasMoved;
}

/** The rechecks of stamps that a change just after the look may share. The seconds allow for two clocks that disagree. */
export function findUnsettledRechecks(current: Activities, lookedAt: Date): Rechecks {
  const steps: SyncStep[] = ["settings", "items", "ratings", "playback", "lists", "removals"];
  return Object.fromEntries(
    steps.flatMap((step) => {
      const recheck = findUnsettledRecheck(step, current, lookedAt);
      return recheck ? [[step, recheck]] : [];
    }),
  );
}

/** Whatever changes later has a stamp of its own, or the newest of all. */
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
 * Whether an answer lacks what a moved stamp promised: any row of a kind of which something changed, or any playback. It may be
 * the truth, when what changed went again, or a fault, which looks the same (docs/simkl-api.md#null-and-empty-values,
 * #quirks).
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
  // Nothing moved: it is read for a write of our own, which some row has to tell.
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

/** With a look, a day later, for rewatch sessions that deltas have left out since this instant. */
export function withOmittedSessions(rechecks: Rechecks, since: string, now: Date): Rechecks {
  const before = rechecks.sessions;
  const earliest = before?.since && before.since < since ? before.since : since;
  const dueAt = before?.dueAt ?? new Date(now.getTime() + OMITTED_MS).toISOString();
  return { ...rechecks, sessions: { reason: "omitted", since: earliest, dueAt } };
}

/** The earliest of a usual date and those of second looks that wait. */
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

/** The activities of an import that received no playback, where there may be some: they are asked for once more. */
export function recheckPlayback(activities: SavedActivities, now: Date): SavedActivities {
  if (listStamps(activities, "playback").every((stamp) => stamp === null)) return activities;
  const dueAt = new Date(now.getTime() + SECOND_LOOK_MS).toISOString();
  return withRecheck(activities, "playback", { reason: "empty", since: null, dueAt });
}

/** The activities of an import whose person's settings, read at `joinedAt`, have changed since: the next look asks for them. */
export function recheckSettings(activities: SavedActivities, joinedAt: Date): SavedActivities {
  const { settings } = activities;
  const isKnown = settings === null || Date.parse(settings) < joinedAt.getTime() - MAX_CLOCK_SKEW_MS;
  if (isKnown) return activities;
  return withRecheck(activities, "settings", { reason: "failed", since: null, dueAt: joinedAt.toISOString() });
}

function withRecheck(activities: SavedActivities, step: SyncStep, recheck: Recheck): SavedActivities {
  return { ...activities, rechecks: { ...activities.rechecks, [step]: recheck } };
}

/** Whether the lists of a kind have ever moved: then a reading without any title of it proves nothing. */
export function hasHistory(activities: Activities, kind: (typeof KINDS)[number]): boolean {
  return listBucketStamps(activities, "items", kind).some((stamp) => stamp !== null);
}

function listRechecks({ rechecks = {} }: SavedActivities): [SyncStep, Recheck][] {
  // The keys are the type's own: an object literal of this file.
  return Object.entries(rechecks) as [SyncStep, Recheck][];
}
