import { toFileTitle } from "@/lib/catalog/titles/file-title";
import { storeCatalogTitles } from "@/lib/catalog/titles/store-catalog-titles";
import { execute, rows, sql } from "@/lib/database/sql";
import { withTransaction } from "@/lib/database/transaction";
import { SimklNotFound } from "@/lib/simkl/client/errors";
import { readCalendar } from "@/lib/simkl/endpoints/calendar";
import { getSimkl } from "@/lib/simkl/instance";
import { toAiringRows } from "./airing-rows";
import type { DueFile } from "./due-files";
import { storeAirings } from "./store-airings";

const RETRY_MS = 30 * 60_000;

/** `skipped`: a process requested the file recently. */
export type FileOutcome = "read" | "unchanged" | "skipped";

/** Requests one file, in one process at a time, unless it is fresh or was tried recently. @throws SimklError */
export async function readCalendarFile({ kind, month, refreshIntervalMs }: DueFile, now: Date): Promise<FileOutcome> {
  const file = await claimFile({ kind, month, refreshIntervalMs }, now);
  if (!file) return "skipped";
  const query = { kind, month: { year: Number(month.slice(0, 4)), month: Number(month.slice(5)) } };
  const response = await readCalendar(getSimkl(), { ...query, knownLastModified: file.lastModified }).catch(
    toUnmodifiedIfMissing,
  );

  await withTransaction(async (client) => {
    if (response.isModified) {
      const { entries, titles } = response.content;
      await storeAirings(client, kind, month, toAiringRows(entries));
      await storeCatalogTitles(
        client,
        [...titles.values()].flatMap((title) => toFileTitle(title, kind) ?? []),
      );
    }
    const lastModified = response.isModified ? response.lastModified : null;
    await execute(
      sql`UPDATE "CalendarFile" SET "readAt" = ${now}, "lastModified" = coalesce(${lastModified}, "lastModified")
        WHERE "kind" = ${kind}::"Kind" AND "month" = ${`${month}-01`}::date`,
      client,
    );
  });
  return response.isModified ? "read" : "unchanged";
}

/** Claims the file for this process by recording the attempt, and returns its stored `Last-Modified`. */
async function claimFile(
  { kind, month, refreshIntervalMs }: DueFile,
  now: Date,
): Promise<{ lastModified: string | null } | undefined> {
  const freshSince = new Date(now.getTime() - refreshIntervalMs);
  const retryBefore = new Date(now.getTime() - RETRY_MS);
  const [file] = await rows<{ lastModified: string | null }>(sql`
    INSERT INTO "CalendarFile" AS file ("kind", "month", "triedAt")
    VALUES (${kind}::"Kind", ${`${month}-01`}::date, ${now})
    ON CONFLICT ("kind", "month") DO UPDATE SET "triedAt" = EXCLUDED."triedAt"
    WHERE (file."readAt" IS NULL OR file."readAt" <= ${freshSince}) AND file."triedAt" <= ${retryBefore}
    RETURNING "lastModified"`);
  return file;
}

function toUnmodifiedIfMissing(error: unknown): { isModified: false } {
  if (error instanceof SimklNotFound) return { isModified: false };
  throw error;
}
