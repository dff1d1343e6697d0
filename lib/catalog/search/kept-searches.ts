import { createHash } from "node:crypto";
import type { CatalogTitle } from "@/lib/catalog/titles/catalog-title";
import { getInstanceId, LIVE_INSTANCES } from "@/lib/database/instance-lock";
import { execute, rows, sql } from "@/lib/database/sql";
import { DAY_MS, MINUTE_MS } from "@/lib/utils/durations";
import type { SearchRequest } from "./parse-search";

export interface SearchAnswer {
  titles: CatalogTitle[];
  /** Of the first title, when a file names one. */
  episode: { season: number; number: number; title: string | null } | null;
  answeredAt: Date;
}

const KEPT_MS: Record<SearchRequest["form"], number> = {
  name: 7 * DAY_MS,
  file: 7 * DAY_MS,
  id: 30 * DAY_MS,
  simkl: 30 * DAY_MS,
};
/** Simkl may know it tomorrow. */
const NOTHING_KEPT_MS = DAY_MS;
/** Longer than a search takes; a claim ends with its process too. */
const CLAIM_MS = 2 * MINUTE_MS;

/** A digest: names of files can be private. */
export function getSearchKey(request: SearchRequest): string {
  const subject = request.form === "name" ? { ...request, text: request.text.toLowerCase() } : request;
  return createHash("sha256").update(JSON.stringify(subject)).digest("base64url");
}

/** Null when it was not asked, or too long ago. */
export async function findKeptAnswer(key: string, now: Date): Promise<SearchAnswer | null> {
  const [kept] = await rows<{ answer: Omit<SearchAnswer, "answeredAt">; answeredAt: Date }>(sql`
    SELECT "answer", "answeredAt" FROM "CatalogSearch"
    WHERE "key" = ${key} AND "answeredAt" IS NOT NULL AND "expiresAt" > ${now}`);
  return kept ? { ...kept.answer, answeredAt: kept.answeredAt } : null;
}

/** False while another process asks. A claim by this process is a leftover, since it asks once at a time. */
export async function claimSearch(key: string, now: Date): Promise<boolean> {
  const processId = await getInstanceId();
  const claimed = await execute(sql`
    INSERT INTO "CatalogSearch" AS search ("key", "expiresAt", "claimedBy", "claimedAt")
    VALUES (${key}, ${new Date(now.getTime() + CLAIM_MS)}, ${processId}, ${now})
    ON CONFLICT ("key") DO UPDATE SET "claimedBy" = EXCLUDED."claimedBy", "claimedAt" = EXCLUDED."claimedAt"
    WHERE search."claimedBy" IS NULL OR search."claimedBy" = ${processId}
      OR search."claimedAt" < ${new Date(now.getTime() - CLAIM_MS)}
      OR search."claimedBy" NOT IN ${LIVE_INSTANCES}`);
  return claimed === 1;
}

export async function releaseSearch(key: string): Promise<void> {
  await execute(sql`UPDATE "CatalogSearch" SET "claimedBy" = NULL WHERE "key" = ${key}`);
}

export async function keepAnswer(
  key: string,
  { form }: SearchRequest,
  { titles, episode, answeredAt }: SearchAnswer,
): Promise<void> {
  const expiresAt = new Date(answeredAt.getTime() + (titles.length > 0 ? KEPT_MS[form] : NOTHING_KEPT_MS));
  const answer = JSON.stringify({ titles, episode });
  await execute(sql`
    INSERT INTO "CatalogSearch" ("key", "answer", "answeredAt", "expiresAt")
    VALUES (${key}, ${answer}::jsonb, ${answeredAt}, ${expiresAt})
    ON CONFLICT ("key") DO UPDATE SET "answer" = EXCLUDED."answer", "answeredAt" = EXCLUDED."answeredAt",
      "expiresAt" = EXCLUDED."expiresAt", "claimedBy" = NULL`);
}
