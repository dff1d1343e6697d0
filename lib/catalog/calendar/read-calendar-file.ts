import { getPool } from "@/lib/database/connection";
import { withTransaction } from "@/lib/database/transaction";
import { SimklNotFound } from "@/lib/simkl/client/errors";
import { readCalendar } from "@/lib/simkl/endpoints/calendar";
import { simkl } from "@/lib/simkl/instance";
import { toAiringRows } from "./airing-rows";
import type { DueFile } from "./due-files";
import { storeAirings } from "./store-airings";

/** After a look that failed. */
const RETRY_MS = 30 * 60_000;

/** `resting`: asked lately, by whichever process. */
export type FileOutcome = "read" | "unchanged" | "resting";

/**
 * Asks for one file of Simkl's calendar, unless it was read lately or tried within half an hour, and stores what is new in it.
 * Of several processes only one gets to ask.
 * @throws SimklError of the kind that fits; what is stored stays.
 */
export async function readCalendarFile({ kind, month, refreshIntervalMs }: DueFile, now: Date): Promise<FileOutcome> {
  const file = await claimFile({ kind, month, refreshIntervalMs: refreshIntervalMs }, now);
  if (!file) return "resting";
  const query = { kind, month: { year: Number(month.slice(0, 4)), month: Number(month.slice(5)) } };
  const response = await readCalendar(simkl(), { ...query, knownLastModified: file.lastModified }).catch(
    toUnmodifiedIfMissing,
  );

  await withTransaction(async (client) => {
    if (response.isModified) await storeAirings(client, kind, month, toAiringRows(response.content.entries));
    await client.query(
      `UPDATE "CalendarFile" SET "readAt" = $3, "lastModified" = coalesce($4, "lastModified")
       WHERE "kind" = $1::"Kind" AND "month" = $2::date`,
      [kind, `${month}-01`, now, response.isModified ? response.lastModified : null],
    );
  });
  return response.isModified ? "read" : "unchanged";
}

/** The file's `Last-Modified` when it is this caller's to ask for; the try is noted at once. */
async function claimFile(
  { kind, month, refreshIntervalMs }: DueFile,
  now: Date,
): Promise<{ lastModified: string | null } | undefined> {
  const { rows } = await getPool().query<{ lastModified: string | null }>(
    `INSERT INTO "CalendarFile" AS file ("kind", "month", "triedAt") VALUES ($1::"Kind", $2::date, $3)
     ON CONFLICT ("kind", "month") DO UPDATE SET "triedAt" = EXCLUDED."triedAt"
     WHERE (file."readAt" IS NULL OR file."readAt" <= $4) AND file."triedAt" <= $5
     RETURNING "lastModified"`,
    [kind, `${month}-01`, now, new Date(now.getTime() - refreshIntervalMs), new Date(now.getTime() - RETRY_MS)],
  );
  return rows[0];
}

/** A month without a file is as good as one without news. */
function toUnmodifiedIfMissing(error: unknown): { isModified: false } {
  if (error instanceof SimklNotFound) return { isModified: false };
  throw error;
}
