import { KINDS, type Kind } from "@/lib/domain/kind";
import { SECOND_LOOK_MS } from "@/lib/sync/policy/rechecks";

export interface KnownItem {
  simklId: number;
  kind: Kind;
}

export interface HeldRemovals {
  simklIds: readonly number[];
  since: Date;
}

export type RemovalDecision = { action: "remove" | "hold"; simklIds: number[] };

/** Simkl's list of ids. */
export interface ListedIds {
  rows: readonly { simklId: number; kind: Kind }[];
  /** The kinds that have a list, even an empty one. */
  kinds: readonly Kind[];
  /** It came in several responses, between which a title may have been missed. */
  isMultiPart: boolean;
}

const MAX_UNSUSPICIOUS = 20;
const MAX_UNSUSPICIOUS_SHARE = 0.1;

/**
 * What to do about titles that Simkl's list of ids no longer has: suspicious removals wait for a second look with the same result
 * (docs/architecture.md#how-a-library-stays-in-step).
 */
export function classifyRemovals(
  known: readonly KnownItem[],
  listed: ListedIds,
  held: HeldRemovals | null,
  now: Date,
): RemovalDecision {
  const ids = new Set(listed.rows.map(({ simklId }) => simklId));
  const missing = known.filter((item) => !ids.has(item.simklId));
  const simklIds = missing.map((item) => item.simklId);
  if (!isSuspicious(known, missing, listed)) return { action: "remove", simklIds };

  const before = new Set(held?.simklIds);
  const wasSeenBefore = simklIds.every((simklId) => before.has(simklId));
  const isLater = held !== null && now.getTime() - held.since.getTime() >= SECOND_LOOK_MS;
  return { action: wasSeenBefore && isLater ? "remove" : "hold", simklIds };
}

/**
 * Suspicious are any removal when the list came in several responses, many titles of a kind at once, all of several titles of a kind,
 * and a missing kind: Simkl also leaves out the key of a kind without titles (docs/simkl-api.md#all-items).
 */
function isSuspicious(known: readonly KnownItem[], missing: readonly KnownItem[], listed: ListedIds): boolean {
  if (missing.length > 0 && listed.isMultiPart) return true;
  return KINDS.some((kind) => {
    const gone = missing.filter((item) => item.kind === kind).length;
    if (gone === 0) return false;
    const before = known.filter((item) => item.kind === kind).length;
    const isLeft = listed.rows.some((row) => row.kind === kind);
    return (
      (gone > MAX_UNSUSPICIOUS && gone > MAX_UNSUSPICIOUS_SHARE * before) ||
      (before > 1 && !isLeft) ||
      !listed.kinds.includes(kind)
    );
  });
}
