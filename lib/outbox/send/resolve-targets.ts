import { getPool } from "@/lib/database/connection";
import { execute, sql } from "@/lib/database/sql";
import type { OpenWrite } from "@/lib/outbox/store/open-writes";
import type { Claim } from "@/lib/sync/state/claim-users";
import { findTitles } from "./find-titles";

/** Writes for unknown titles get the id of the one title in the new library that matches; the others stay as they are. */
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
  const [ids, simklIds] = [resolved.map(({ id }) => String(id)), resolved.map(({ simklId }) => simklId)];
  await execute(sql`
    UPDATE "PendingWrite" write SET "simklId" = found."simklId"
    FROM unnest(${ids}::bigint[], ${simklIds}::int[]) AS found("id", "simklId")
    WHERE write."userId" = ${userId} AND write."id" = found."id"
      AND EXISTS (SELECT FROM "SyncState" WHERE "userId" = ${userId} AND "claimedBy" = ${holder})`);
  return resolved;
}
