import { getConfig } from "@/lib/config";
import { db } from "@/lib/database/client";
import type { Kind, ListStatus, WriteState } from "@/lib/database/generated/enums";
import { Change } from "@/lib/outbox/intents/change";
import { Target } from "@/lib/outbox/intents/target";
import { parseWriteReason, type WriteReason } from "@/lib/outbox/write-reason";
import { buildTitleUrl } from "@/lib/simkl/schemas/title-url";

const MAX_SHOWN = 200;

export interface OutboxWrite {
  id: bigint;
  simklId: number;
  title: string;
  kind: Kind;
  /** Of the page on Simkl. */
  url: string;
  change: Change;
  state: WriteState;
  /** The person has nothing to decide yet. */
  isOpen: boolean;
  createdAt: Date;
  sentAt: Date | null;
  settledAt: Date | null;
  /** Why it waits, was refused or is unclear. */
  reason: WriteReason | null;
  heldUntil: Date | null;
  /** The list on which Simkl put the title instead. */
  resolvedStatus: ListStatus | null;
}

/** Open writes, then the latest settled ones; newest first. */
export async function listOutboxWrites(userId: number): Promise<OutboxWrite[]> {
  const rows = await db.pendingWrite.findMany({
    where: { userId },
    orderBy: [{ settledAt: { sort: "desc", nulls: "first" } }, { id: "desc" }],
    take: MAX_SHOWN,
  });
  const titles = await db.title.findMany({
    where: { simklId: { in: rows.map(({ simklId }) => simklId) } },
    select: { simklId: true, title: true, kind: true },
  });
  const titleById = new Map(titles.map(({ simklId, ...title }) => [simklId, title]));
  return rows.map(
    ({
      change,
      target,
      before: _before,
      userId: _userId,
      sentBy: _sentBy,
      isAlone: _isAlone,
      bulkId: _bulkId,
      ...row
    }) => {
      const sentTarget = Target.nullable().parse(target);
      const { title, kind } = titleById.get(row.simklId) ?? sentTarget ?? { title: `Title ${row.simklId}`, kind: "tv" };
      return {
        ...row,
        title,
        kind,
        url: buildTitleUrl(getConfig().simkl, kind, row.simklId),
        change: Change.parse(change),
        reason: parseWriteReason(row.reason),
        isOpen: row.settledAt === null,
      };
    },
  );
}
