import { db } from "@/lib/database/client";
import type { Kind } from "@/lib/database/generated/enums";
import { getRefreshInterval } from "./months";

export const CALENDAR_KINDS = ["tv", "anime", "movie"] as const satisfies readonly Kind[];

export interface DueFile {
  kind: Kind;
  /** `YYYY-MM`, UTC. */
  month: string;
  refreshIntervalMs: number;
}

/** The files of these months (`YYYY-MM`) that are due, in the order of the months. */
export async function listDueFiles(months: readonly string[], now: Date, isViewed: boolean): Promise<DueFile[]> {
  const files = await db.calendarFile.findMany({
    where: { month: { in: months.map((month) => new Date(`${month}-01`)) } },
    select: { kind: true, month: true, readAt: true },
  });
  return months.flatMap((month) => {
    const refreshIntervalMs = getRefreshInterval(month, now, isViewed);
    const isFresh = (kind: Kind) =>
      files.some(
        (file) =>
          file.kind === kind &&
          file.month.toISOString().startsWith(month) &&
          file.readAt !== null &&
          file.readAt.getTime() > now.getTime() - refreshIntervalMs,
      );
    return CALENDAR_KINDS.filter((kind) => !isFresh(kind)).map((kind) => ({ kind, month, refreshIntervalMs }));
  });
}
