import type { Plan } from "@/lib/database/generated/enums";
import { KINDS, type Kind } from "@/lib/domain/kind";
import type { Activities, KindActivities } from "@/lib/simkl/endpoints/activities";

/**
 * What a sync fetches, in this order: settings first, since the plan decides about rewatches, and removals last
 * (docs/simkl-api.md#sync-algorithm). `sessions` have no stamp: see `confirm-sessions.ts`.
 */
export type SyncStep = "settings" | "items" | "sessions" | "ratings" | "playback" | "lists" | "removals";

export type Bucket = keyof KindActivities;

const LIST_BUCKETS = ["all", "regular", "favorites", "recommendations", "auto"] as const;

export const BUCKETS = {
  items: ["watching", "plantowatch", "hold", "completed", "dropped"],
  ratings: ["ratedAt"],
  playback: ["playback"],
  removals: ["removedFromList"],
} as const satisfies Partial<Record<SyncStep, readonly Bucket[]>>;

const KIND_BUCKETS: readonly Bucket[] = Object.values(BUCKETS).flat();

export type StepWithBuckets = keyof typeof BUCKETS;

/** The steps whose stamps changed (docs/simkl-api.md#activities). Custom lists can be read on paid plans only. */
export function planSync(saved: Activities, current: Activities, plan: Plan): SyncStep[] {
  // Most syncs find nothing, and should cost next to nothing.
  if (isUnchanged(saved, current)) return [];
  // Every bucket is compared: two changes in one second have equal stamps, so `all` can stay the same.
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

/** Whether a kind without any stamp now has one from before the saved ones: only the list of ids has its titles then. */
function hasLateKind(saved: Activities, current: Activities): boolean {
  const { all } = saved;
  if (all === null) return false;
  return KINDS.some(
    (kind) => !hasStamps(saved[kind]) && Object.values(current[kind]).some((at) => at !== null && at < all),
  );
}

export function hasStamps(kind: KindActivities): boolean {
  return Object.values(kind).some((stamp) => stamp !== null);
}

/** Always in the same order. */
export function listStamps(activities: Activities, step: SyncStep): (string | null)[] {
  if (step === "sessions") return [];
  if (step === "settings") return [activities.settings];
  if (step === "lists") return LIST_BUCKETS.map((bucket) => activities.customLists[bucket]);
  return KINDS.flatMap((kind) => listBucketStamps(activities, step, kind));
}

export function listBucketStamps(activities: Activities, step: StepWithBuckets, kind: Kind): (string | null)[] {
  return BUCKETS[step].map((bucket) => activities[kind][bucket]);
}

export function subtractSecond(stamp: string): string {
  return new Date(Date.parse(stamp) - 1000).toISOString().replace(".000Z", "Z");
}

/** A stamp that became null leaves nothing to fetch. */
function hasMoved(saved: string | null, current: string | null): boolean {
  return current !== null && current !== saved;
}
