import type { PoolClient } from "pg";
import type { Kind } from "@/lib/database/generated/enums";
import {
  classifyRemovals,
  type HeldRemovals,
  type KnownItem,
  type ListedIds,
} from "@/lib/sync/removals/classify-removals";
import { auditIds } from "@/lib/sync/removals/id-audit";
import { removeItems } from "@/lib/sync/removals/remove-items";
import { listRequestedRemovals } from "@/lib/sync/removals/requested-removals";
import type { ClaimedUser } from "@/lib/sync/state/claim-users";
import { recordIdAudit } from "@/lib/sync/state/sync-state";

export interface ComparedIds {
  /** How many titles left the library. */
  removed: number;
  /** Removals that wait for a second look; null when none do. */
  held: HeldRemovals | null;
  /** What an operator kept and Simkl still does not list. */
  kept: number[];
  /** Twice Simkl listed a title that no delta had told. */
  lacksTitles: boolean;
  /** Simkl listed one that no delta has told yet. */
  wantsSecondLook: boolean;
  /** A kind that has a history is not listed at all: the comparison that was due is made once more. */
  isDoubtful: boolean;
}

export interface ComparisonContext {
  hasReportedRemovals: boolean;
  wantsIdAudit: boolean;
  /** The kinds that something was ever listed of. */
  kindsWithHistory: readonly Kind[];
  /** The list was doubtful ten minutes ago. */
  isSecondLook: boolean;
  now: Date;
}

/** Removes what Simkl no longer lists and the person wanted gone, and the rest of it too or says what is to be held until a second look; and keeps what the list proves. */
export async function compareIds(
  client: PoolClient,
  claim: ClaimedUser,
  listed: ListedIds,
  { hasReportedRemovals, wantsIdAudit, kindsWithHistory, isSecondLook, now }: ComparisonContext,
): Promise<ComparedIds> {
  const { held, kept: keptBefore, idAuditSuspects: suspects } = claim.state;
  const { rows: known } = await client.query<KnownItem>(
    `SELECT item."simklId", title."kind" FROM "LibraryItem" item JOIN "Title" title USING ("simklId")
     WHERE item."userId" = $1`,
    [claim.userId],
  );
  const ids = new Set(listed.rows.map(({ simklId }) => simklId));
  const kept = keptBefore.filter((simklId) => !ids.has(simklId));
  const removable = known.filter(({ simklId }) => !kept.includes(simklId));
  const audit = auditIds({
    known: new Set(removable.map(({ simklId }) => simklId)),
    listed: listed.rows,
    hasReportedRemovals,
    suspects,
  });
  const lacksKind = kindsWithHistory.some((kind) => !listed.rows.some((row) => row.kind === kind));
  const isAuditValid = isSecondLook || !lacksKind;
  if (isAuditValid) await recordIdAudit(client, claim, audit, now);

  const requested = await listRequestedRemovals(client, claim.userId, listed.rows.length > 0);
  const gone = removable
    .filter(({ simklId }) => requested.has(simklId) && !ids.has(simklId))
    .map(({ simklId }) => simklId);
  await removeItems(client, claim.userId, gone, now);

  const others = removable.filter(({ simklId }) => !gone.includes(simklId));
  const { action, simklIds } = classifyRemovals(others, listed, held, now);
  const found = {
    kept,
    lacksTitles: isAuditValid && audit.suspects.some((simklId) => suspects.includes(simklId)),
    wantsSecondLook: isAuditValid && audit.suspects.length > 0,
    isDoubtful: wantsIdAudit && !isAuditValid,
  };
  if (action === "remove") {
    await removeItems(client, claim.userId, simklIds, now);
    return { ...found, removed: gone.length + simklIds.length, held: null };
  }
  const isUnchanged = held !== null && simklIds.every((simklId) => held.simklIds.includes(simklId));
  return { ...found, removed: gone.length, held: { simklIds, since: isUnchanged ? held.since : now } };
}
