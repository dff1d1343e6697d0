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
  removed: number;
  /** Removals that wait for a second look. */
  held: HeldRemovals | null;
  /** Titles that an operator keeps and Simkl still does not list. */
  kept: number[];
  /** Simkl listed a title, twice, that no delta contained. */
  lacksTitles: boolean;
  /** Simkl listed a title that no delta contained yet. */
  wantsSecondLook: boolean;
  /** No title of a kind with a history is listed: the id audit is repeated. */
  isInconclusive: boolean;
}

export interface ComparisonContext {
  hasReportedRemovals: boolean;
  wantsIdAudit: boolean;
  kindsWithHistory: readonly Kind[];
  /** The list was inconclusive ten minutes ago. */
  isSecondLook: boolean;
  now: Date;
}

/** Removes titles that Simkl no longer lists, or holds suspicious removals, and records the id audit. */
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
    isInconclusive: wantsIdAudit && !isAuditValid,
  };
  if (action === "remove") {
    await removeItems(client, claim.userId, simklIds, now);
    return { ...found, removed: gone.length + simklIds.length, held: null };
  }
  const isUnchanged = held !== null && simklIds.every((simklId) => held.simklIds.includes(simklId));
  return { ...found, removed: gone.length, held: { simklIds, since: isUnchanged ? held.since : now } };
}
