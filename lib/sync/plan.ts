import type { Plan } from "@/lib/database/generated/enums";
import type { Activities, KindActivities } from "@/lib/simkl/activities";

/** What a sync fetches, in this order: the plan decides about rewatches, and removals are judged last (digest §12). */
export type SyncStep = "settings" | "items" | "ratings" | "playback" | "lists" | "removals";

type Bucket = keyof KindActivities;

const KINDS = ["tv", "movie", "anime"] as const;
const UNSETTLED_MS = 5000;
const LISTS: Bucket[] = ["watching", "plantowatch", "hold", "completed", "dropped"];
const LIST_BUCKETS = ["all", "regular", "favorites", "recommendations", "auto"] as const;

/**
 * What to fetch, from two snapshots alone: each bucket that moved leads to the one call that tells what changed in it
 * (digest §8), and nothing else is asked for. No step at all when nothing moved. Custom lists can be read on paid plans only.
 */
export function planSync(saved: Activities, current: Activities, plan: Plan): SyncStep[] {
  if (current.all === saved.all) return [];
  const hasMoved = (bucket: Bucket) => KINDS.some((kind) => moved(saved[kind][bucket], current[kind][bucket]));

  const steps: SyncStep[] = [];
  if (moved(saved.settings, current.settings)) steps.push("settings");
  if (LISTS.some(hasMoved)) steps.push("items");
  if (hasMoved("ratedAt")) steps.push("ratings");
  if (hasMoved("playback")) steps.push("playback");
  if (plan !== "free" && listsMoved(saved.customLists, current.customLists)) steps.push("lists");
  if (hasMoved("removedFromList")) steps.push("removals");
  return steps;
}

/**
 * From when to ask: the saved stamp less one second, since `date_from` is strict and stamps are whole seconds, so that a
 * change of the same second as the last look is not lost. Undefined, for everything, when nothing had ever happened.
 */
export function changesSince(saved: Activities): string | undefined {
  return saved.all === null ? undefined : secondBefore(saved.all);
}

/**
 * The activities as they may be saved at `now`. A stamp of the last seconds may be shared by a change that was made just after
 * the look: saved a second early, it makes the next look ask once more. The seconds allow for two clocks that disagree.
 */
export function settled(current: Activities, now: Date): Activities {
  const settle = (stamp: string | null) =>
    stamp !== null && now.getTime() - Date.parse(stamp) < UNSETTLED_MS ? secondBefore(stamp) : stamp;
  const settleAll = <T extends Record<string, string | null>>(stamps: T): T =>
    // The same keys with the same kind of values.
    Object.fromEntries(Object.entries(stamps).map(([bucket, stamp]) => [bucket, settle(stamp)])) as T;
  return {
    all: settle(current.all),
    settings: settle(current.settings),
    tv: settleAll(current.tv),
    movie: settleAll(current.movie),
    anime: settleAll(current.anime),
    customLists: settleAll(current.customLists),
  };
}

/** An instant of Simkl's, a second earlier. */
export function secondBefore(stamp: string): string {
  return new Date(Date.parse(stamp) - 1000).toISOString().replace(".000Z", "Z");
}

function listsMoved(saved: Activities["customLists"], current: Activities["customLists"]): boolean {
  return LIST_BUCKETS.some((bucket) => moved(saved[bucket], current[bucket]));
}

/** A bucket that went back to "never" tells of nothing that could be fetched. */
function moved(saved: string | null, current: string | null): boolean {
  return current !== null && current !== saved;
}
