import type { CatalogTitle } from "@/lib/catalog/titles/catalog-title";
import { storeCatalogTitles } from "@/lib/catalog/titles/store-catalog-titles";
import { getInstanceId, LIVE_INSTANCES } from "@/lib/database/instance-lock";
import { execute, rows, sql } from "@/lib/database/sql";
import { withTransaction } from "@/lib/database/transaction";

/** A title at its place in a list. */
export interface ListEntry {
  title: CatalogTitle;
  /** The day (`YYYY-MM-DD`) or instant that the list names for it. */
  date: string | null;
}

export interface ListContent {
  entries: readonly ListEntry[];
  pages: number | null;
  lastModified: string | null;
}

interface ClaimOptions {
  now: Date;
  /** An answer of after this instant is fresh. */
  freshSince: Date;
  /** Without a try after this instant. */
  retryBefore: Date;
}

/** Claims a list that is not fresh for this process; undefined when it is fresh, was tried lately, or another process reads it. */
export async function claimList(
  key: string,
  { now, freshSince, retryBefore }: ClaimOptions,
): Promise<{ lastModified: string | null } | undefined> {
  const processId = await getInstanceId();
  const [claimed] = await rows<{ lastModified: string | null }>(sql`
    INSERT INTO "CatalogList" AS list ("key", "triedAt", "readBy") VALUES (${key}, ${now}, ${processId})
    ON CONFLICT ("key") DO UPDATE SET "triedAt" = EXCLUDED."triedAt", "readBy" = EXCLUDED."readBy"
    WHERE (list."readAt" IS NULL OR list."readAt" <= ${freshSince}) AND list."triedAt" <= ${retryBefore}
      AND (list."readBy" IS NULL OR list."readBy" = ${processId} OR list."readBy" NOT IN ${LIVE_INSTANCES})
    RETURNING "lastModified"`);
  return claimed;
}

export async function releaseList(key: string): Promise<void> {
  await execute(
    sql`UPDATE "CatalogList" SET "readBy" = NULL WHERE "key" = ${key} AND "readBy" = ${await getInstanceId()}`,
  );
}

/** Null: unchanged at Simkl. */
export async function storeList(key: string, content: ListContent | null, now: Date): Promise<void> {
  if (content === null) {
    await execute(sql`UPDATE "CatalogList" SET "readAt" = ${now} WHERE "key" = ${key}`);
    return;
  }
  const { entries, pages, lastModified } = content;
  await withTransaction(async (client) => {
    await storeCatalogTitles(
      client,
      entries.map(({ title }) => title),
    );
    await execute(
      sql`UPDATE "CatalogList" SET "simklIds" = ${entries.map(({ title }) => title.simklId)}::int[],
          "dates" = ${entries.map(({ date }) => date ?? "")}::text[], "pages" = ${pages}::int, "lastModified" = ${lastModified},
          "readAt" = ${now}
        WHERE "key" = ${key}`,
      client,
    );
  });
}
