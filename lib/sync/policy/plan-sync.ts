import type { Plan } from "@/lib/database/generated/enums";
import type { Activities, KindActivities } from "@/lib/simkl/endpoints/activities";

/**
 * What a sync fetches, in this order: the plan decides about rewatches, and removals are judged last
 * (docs/simkl-api.md#sync-algorithm). No stamp tells that `sessions` are to be read, but what deltas leave out
 * (`confirm-sessions.ts`).
 */
export type SyncStep = "settings" | "items" | "sessions" | "ratings" | "playback" | "lists" | "removals";

export type Bucket = keyof KindActivities;

export const KINDS = ["tv", "movie", "anime"] as const;
const LIST_BUCKETS = ["all", "regular", "favorites", "recommendations", "auto"] as const;

export const BUCKETS = {
  items: ["watching", "plantowatch", "hold", "completed", "dropped"],
  ratings: ["ratedAt"],
  playback: ["playback"],
  removals: ["removedFromList"],
} as const satisfies Partial<Record<SyncStep, readonly Bucket[]>>;

const KIND_BUCKETS: readonly Bucket[] = Object.values(BUCKETS).flat();

/** A step that is about titles, and so about each kind of them. */
export type KindStep = keyof typeof BUCKETS;

/**
 * What to fetch, from two snapshots alone: each bucket that moved leads to the one call that tells what changed in it
 * (docs/simkl-api.md#activities), and nothing else is asked for. No step at all when nothing moved. Custom lists can be
 * read on paid plans only.
 */
export function planSync(saved: Activities, current: Activities, plan: Plan): SyncStep[] {
  // Most syncs of a fleet find nothing: that answer is to cost next to nothing.
  if (isUnchanged(saved, current)) return [];
  // The newest of all stamps may be shared by a bucket that moved in the same second.
  const steps: SyncStep[] = ["settings", "items", "ratings", "playback", "lists", "removals"];
  return steps.filter((step) => {
    if (step === "lists" && plan === "free") return false;
    if (step === "removals" && hasLateKind(saved, current)) return true;
    const before = listStamps(saved, step);
    return listStamps(current, step).some((stamp, index) => hasMoved(before[index] ?? null, stamp));
  });
}

function isUnchanged(saved: Activities, current: Activities): boolean {
  return (
    saved.all === current.all &&
    saved.settings === current.settings &&
    LIST_BUCKETS.every((bucket) => saved.customLists[bucket] === current.customLists[bucket]) &&
    KINDS.every((kind) => KIND_BUCKETS.every((bucket) => saved[kind][bucket] === current[kind][bucket]))
  );
}

/**
 * Whether a kind that had no stamp at all has one from before the saved ones: it was left out then, and no delta tells its titles. The
 * list of ids does.
 */
function hasLateKind(saved: Activities, current: Activities): boolean {
  const { all } = saved;
  if (all === null) return false;
  return KINDS.some(
    (kind) => !hasStamps(saved[kind]) && Object.values(current[kind]).some((at) => at !== null && at < all),
  );
}

/** Whether anything of a kind has ever moved, as far as its activities say. */
export function hasStamps(kind: KindActivities): boolean {
  return Object.values(kind).some((stamp) => stamp !== null);
}

/** The stamps that a step follows, always in the same order. */
export function listStamps(activities: Activities, step: SyncStep): (string | null)[] {
  if (step === "sessions") return [];
  if (step === "settings") return [activities.settings];
  if (step === "lists") return LIST_BUCKETS.map((bucket) => activities.customLists[bucket]);
  return KINDS.flatMap((kind) => listBucketStamps(activities, step, kind));
}

/** Those of one kind. */
export function listBucketStamps(
  activities: Activities,
  step: KindStep,
  kind: (typeof KINDS)[number],
): (string | null)[] {
  return BUCKETS[step].map((bucket) => activities[kind][bucket]);
}

/** An instant of Simkl's, a second earlier. */
export function subtractSecond(stamp: string): string {
  return new Date(Date.parse(stamp) - 1000).toISOString().replace(".000Z", "Z");
}

/** A bucket that went back to "never" tells of nothing that could be fetched. */
function hasMoved(saved: string | null, current: string | null): boolean {
  return current !== null && current !== saved;
}
