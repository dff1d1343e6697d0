import type { Kind } from "@/lib/database/generated/enums";

export interface KnownItem {
  simklId: number;
  kind: Kind;
}

export interface HeldRemovals {
  simklIds: readonly number[];
  since: Date;
}

export type Verdict = { verdict: "remove" | "hold"; simklIds: number[] };

const FEW = 20;
const SHARE = 0.1;
/** So much later the same has to be missing. */
export const SECOND_LOOK_MS = 10 * 60_000;

/**
 * What to do about titles that Simkl's list of ids no longer has (design §4). More than a tenth of a category and more than 20
 * titles at once look like a fault, and so does an empty list for a library of any size: they wait for a second look, ten
 * minutes later, that finds the same.
 */
export function judgeRemovals(
  known: readonly KnownItem[],
  remote: ReadonlySet<number>,
  held: HeldRemovals | null,
  now: Date,
): Verdict {
  const missing = known.filter((item) => !remote.has(item.simklId));
  const simklIds = missing.map((item) => item.simklId);
  if (!isSuspicious(known, missing, remote)) return { verdict: "remove", simklIds };

  const before = new Set(held?.simklIds);
  const wasSeenBefore = simklIds.every((simklId) => before.has(simklId));
  const isLater = held !== null && now.getTime() - held.since.getTime() >= SECOND_LOOK_MS;
  return { verdict: wasSeenBefore && isLater ? "remove" : "hold", simklIds };
}

function isSuspicious(
  known: readonly KnownItem[],
  missing: readonly KnownItem[],
  remote: ReadonlySet<number>,
): boolean {
  if (remote.size === 0 && known.length > 1) return true;
  return (["movie", "tv", "anime"] as const).some((kind) => {
    const gone = missing.filter((item) => item.kind === kind).length;
    return gone > FEW && gone > SHARE * known.filter((item) => item.kind === kind).length;
  });
}
