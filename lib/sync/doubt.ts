import type { Activities, KindActivities } from "@/lib/simkl/activities";
import { type SyncStep, secondBefore } from "./plan";

const SECOND_LOOK_MS = 10 * 60_000;
const KINDS = ["tv", "movie", "anime"] as const;
const LISTS = ["watching", "plantowatch", "hold", "completed", "dropped"] as const;
const AT_ONCE_MS = 2000;
const CLOCKS_APART_MS = 60_000;

/** What a library is a picture of, and since when an answer about what came after it has been empty without reason. */
export type SavedActivities = Activities & { emptySince?: string };

type Bucket = keyof KindActivities;

interface Told {
  items: readonly unknown[] | null;
  ratings: readonly unknown[] | null;
  playbacks: readonly unknown[] | null;
  ids: { rows: readonly unknown[] } | null;
}

/**
 * Since when answers have been empty although something had moved, or null when none is. It may be the truth, when what
 * moved went again, or a fault, which looks the same (digest §5, §22). A removal is a reason: it wipes rating and playback.
 * An empty list of ids that was asked for as a proof proves as little.
 */
export function emptySince(
  saved: SavedActivities,
  current: Activities,
  steps: readonly SyncStep[],
  told: Told,
  now: Date,
): Date | null {
  const movedAnywhere = (bucket: Bucket) => KINDS.some((kind) => movedAlone(saved[kind], current[kind], bucket));
  const isEmptied =
    told.items?.length === 0 ||
    (told.ratings?.length === 0 && movedAnywhere("ratedAt")) ||
    (told.playbacks?.length === 0 && movedAnywhere("playback")) ||
    (told.ids?.rows.length === 0 && !steps.includes("removals"));
  if (!isEmptied) return null;
  return saved.emptySince ? new Date(saved.emptySince) : now;
}

/**
 * Whether a bucket moved, and not together with a removal of that kind. It may be that of the last look: what moved in its seconds
 * is looked at twice (`settled`), the second time perhaps beside another removal.
 */
function movedAlone(saved: KindActivities, current: KindActivities, bucket: Bucket): boolean {
  const at = current[bucket];
  if (at === null || at === saved[bucket]) return false;
  if (current.removedFromList === saved.removedFromList) return true;
  const removals = [saved.removedFromList, current.removedFromList].filter((stamp) => stamp !== null);
  return removals.every((removedAt) => Math.abs(Date.parse(at) - Date.parse(removedAt)) > AT_ONCE_MS);
}

/** Whether an empty answer waits for a second look, ten minutes later, that finds the same. */
export function isDoubted(since: Date | null, now: Date): boolean {
  return since !== null && now.getTime() - since.getTime() < SECOND_LOOK_MS;
}

/** Whether the lists of a kind have ever moved: then a reading without any title of it proves nothing. */
export function hasHistory(kind: KindActivities): boolean {
  return LISTS.some((list) => kind[list] !== null);
}

/** The activities of an import that was told of no playback, where there may be some: the next look asks once more. */
export function askPlaybackAgain(activities: Activities, now: Date): SavedActivities {
  const { tv, movie, anime } = activities;
  if ([tv, movie, anime].every(({ playback }) => playback === null)) return activities;
  return {
    ...comparedAgain(activities),
    tv: { ...tv, playback: null },
    movie: { ...movie, playback: null },
    anime: { ...anime, playback: null },
    emptySince: now.toISOString(),
  };
}

/** The activities of an import whose person's settings, read at `joinedAt`, have changed since: the next look asks for them. */
export function askSettingsAgain(activities: Activities, joinedAt: Date): Activities {
  const { settings } = activities;
  const isKnown = settings === null || Date.parse(settings) < joinedAt.getTime() - CLOCKS_APART_MS;
  return isKnown ? activities : { ...comparedAgain(activities), settings: null };
}

/** Another `all` makes the next look compare the rest. */
function comparedAgain(activities: Activities): Activities {
  return { ...activities, all: activities.all && secondBefore(activities.all) };
}
