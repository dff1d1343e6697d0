import { getPool } from "@/lib/database/connection";
import { rows, sql } from "@/lib/database/sql";
import { isRewatchChange } from "@/lib/outbox/intents/change";
import type { TitleState } from "@/lib/outbox/intents/title-state";
import { readTitles } from "@/lib/outbox/preview/read-titles";
import { verifyRewatches } from "@/lib/outbox/rewatch/verify-rewatches";
import { listOpenWrites, type OpenWrite } from "@/lib/outbox/store/open-writes";
import { recordOutcomes, type WriteOutcome } from "@/lib/outbox/store/record-outcomes";
import type { ClaimedUser } from "@/lib/sync/state/claim-users";
import { isApplied } from "./is-applied";
import { resolveTargets } from "./resolve-targets";
import { selectLastingWrites } from "./select-lasting-writes";

/**
 * Compares unclear and confirmed writes with a library that was just synced, because a 201 proves nothing
 * (docs/simkl-api.md#adding-to-the-history).
 */
export async function verifyWrites(claim: ClaimedUser, confirmed: readonly OpenWrite[]): Promise<void> {
  const unclear = await resolveTargets(
    claim,
    (await listOpenWrites(claim.userId)).filter(({ state }) => state === "unclear"),
  );
  const lasting = selectLastingWrites(await resolveTargets(claim, confirmed));
  const toVerify = lasting.filter(({ simklId }) => !unclear.some((write) => write.simklId === simklId));
  if (unclear.length + toVerify.length === 0) return;
  const rewatches = [...unclear, ...toVerify].filter(({ change }) => isRewatchChange(change));
  const simklIds = [...new Set([...unclear, ...toVerify].map(({ simklId }) => simklId))];
  const titles = await readTitles(getPool(), claim.userId, simklIds);
  const isStale = await isLibraryStale(claim.userId);
  const now = new Date();
  const outcomes = [
    ...unclear.flatMap((write) => verifyUnclear(write, titles.get(write.simklId)?.state, isStale, now)),
    ...toVerify.flatMap((write) => (isStale ? [] : verifyConfirmed(write, titles.get(write.simklId)?.state, now))),
    ...(await verifyRewatches(claim, rewatches, { titles, isStale }, now)),
  ];
  await recordOutcomes(claim, outcomes);
}

function verifyUnclear(
  { id, change, before }: OpenWrite,
  state: TitleState | undefined,
  isStale: boolean,
  now: Date,
): WriteOutcome[] {
  if (isRewatchChange(change)) return [];
  if (state && isApplied(change, state, before)) return [{ id, state: "confirmed", settledAt: now, reason: null }];
  if (isStale) return [];
  // Simkl may choose another list without an error (docs/simkl-api.md#adding-to-a-list).
  if (state?.status && change.kind === "list" && state.status !== before.status)
    return [{ id, state: "confirmed", settledAt: now, reason: null, resolvedStatus: state.status }];
  return [{ id, state: "unclear", settledAt: now, reason: { code: "write-lost" } }];
}

function verifyConfirmed({ id, change, before }: OpenWrite, state: TitleState | undefined, now: Date): WriteOutcome[] {
  if (isRewatchChange(change) || !state || isApplied(change, state, before)) return [];
  if (change.kind === "list" && state.status)
    return [{ id, state: "confirmed", settledAt: now, reason: null, resolvedStatus: state.status }];
  return [{ id, state: "refused", settledAt: now, reason: { code: "write-missing" } }];
}

/** Held removals and rechecks mean that the library may be older than Simkl's. */
async function isLibraryStale(userId: number): Promise<boolean> {
  const [state] = await rows<{ isStale: boolean }>(sql`
    SELECT "heldSince" IS NOT NULL OR EXISTS (
      SELECT FROM jsonb_each("activities"->'rechecks') AS recheck("step", "why")
      WHERE "step" IN ('items', 'ratings', 'removals') AND "why"->>'reason' <> 'unsettled'
    ) AS "isStale" FROM "SyncState" WHERE "userId" = ${userId}`);
  return state?.isStale ?? true;
}
