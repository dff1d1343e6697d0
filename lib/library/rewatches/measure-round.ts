import { type Place, toPlaceKey } from "@/lib/domain/place";
import type { Pause, Round, RoundViewing, StoredRewatch } from "./round";

const DAY_MS = 24 * 60 * 60 * 1000;

interface Measured {
  turn: number;
  /** Null for the first watch. */
  rewatch: StoredRewatch | null;
  /** Simkl's count of watched episodes. */
  counted: number;
  viewings: readonly RoundViewing[];
  prefilled: readonly RoundViewing[];
  known: readonly Place[];
}

export function measureRound({ turn, rewatch, counted, viewings, prefilled, known }: Measured): Round {
  const named = new Set([...viewings, ...prefilled].filter(({ season }) => season > 0).map(toPlaceKey));
  const covered = Math.max(named.size, counted);
  // Simkl counts 0 where it omits the episodes (docs/simkl-api.md#reading-rewatches).
  const isCountUnknown = covered === 0 && rewatch !== null && isBegun(rewatch);
  // Beyond the viewings, the count may mean any episode.
  const isNamed = named.size === covered;
  const exact = viewings.flatMap(({ watchedAt, dateQuality }) =>
    watchedAt && dateQuality === "exact" ? [watchedAt] : [],
  );
  return {
    turn,
    rewatchId: rewatch?.rewatchId ?? 0,
    state: rewatch?.state ?? null,
    startedAt: rewatch?.startedAt ?? null,
    lastWatchedAt: rewatch && getLastWatchedAt(rewatch),
    viewings: [...viewings],
    prefilled: [...prefilled],
    covered: isCountUnknown ? null : covered,
    skipped: isNamed ? listSkipped(known, named) : [],
    next: isNamed && !isCountUnknown ? (known.find((place) => !named.has(toPlaceKey(place))) ?? null) : null,
    nextToWatch: rewatch?.nextToWatch ?? null,
    ...measurePace(exact),
    undated: viewings.length - exact.length,
  };
}

/** A date before the start of the rewatch belongs to an episode that simkl.com copied. */
function getLastWatchedAt({ startedAt, lastWatchedAt }: StoredRewatch): Date | null {
  return startedAt && lastWatchedAt && lastWatchedAt < startedAt ? null : lastWatchedAt;
}

function isBegun({ state, startedAt, lastWatchedAt }: StoredRewatch): boolean {
  return state === "completed" || (lastWatchedAt !== null && (startedAt === null || lastWatchedAt > startedAt));
}

function listSkipped(known: readonly Place[], seen: ReadonlySet<string>): Place[] {
  const furthest = known.findLastIndex((place) => seen.has(toPlaceKey(place)));
  return known.slice(0, Math.max(furthest, 0)).filter((place) => !seen.has(toPlaceKey(place)));
}

function measurePace(dates: readonly Date[]): Pick<Round, "pace" | "longestPause"> {
  const sorted = dates.toSorted((one, other) => one.getTime() - other.getTime());
  const pauses = sorted.slice(1).map((until, index): Pause => {
    const since = sorted[index] ?? until;
    return { since, until, days: Math.floor((until.getTime() - since.getTime()) / DAY_MS) };
  });
  const longest = pauses.toSorted((one, other) => other.days - one.days)[0] ?? null;
  const [first, last] = [sorted[0], sorted.at(-1)];
  const days = first && last ? (last.getTime() - first.getTime()) / DAY_MS : 0;
  return { pace: days >= 1 ? { episodes: sorted.length, days } : null, longestPause: longest };
}
