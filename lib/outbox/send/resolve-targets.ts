import { getPool } from "@/lib/database/connection";
import type { OpenWrite } from "@/lib/outbox/store/open-writes";
import type { Claim } from "@/lib/sync/state/claim";
import { findTitles } from "./find-titles";

/**
 * Which titles of a library that was just read the writes were about that could name none: from then on they stand under its id. What
 * fits several, or none, stays as it is.
 */
export async function resolveTargets({ userId, holder }: Claim, writes: readonly OpenWrite[]): Promise<OpenWrite[]> {
  const unresolved = writes.flatMap(({ simklId, target }) =>
    simklId < 0 && target ? [[simklId, target] as const] : [],
  );
  if (unresolved.length === 0) return [...writes];
  const found = await findTitles(getPool(), new Map(unresolved), userId);
  const resolvedIds = new Map(
    [...found].flatMap(([key, [one, ...more]]) => (one && more.length === 0 ? [[key, one.simklId]] : [])),
  );
  const resolved = writes.map((write) => ({ ...write, simklId: resolvedIds.get(write.simklId) ?? write.simklId }));
  await getPool().query(
    `UPDATE "PendingWrite" write SET "simklId" = found."simklId"
     FROM unnest($3::bigint[], $4::int[]) AS found("id", "simklId")
     WHERE write."userId" = $1 AND write."id" = found."id"
       AND EXISTS (SELECT FROM "SyncState" WHERE "userId" = $1 AND "claimedBy" = $2)`,
    [userId, holder, resolved.map(({ id }) => String(id)), resolved.map(({ simklId }) => simklId)],
  );
  return resolved;
}
