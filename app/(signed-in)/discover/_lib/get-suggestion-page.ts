import { after } from "next/server";
import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { ensureRecord } from "@/lib/catalog/titles/ensure-record";
import { storeCatalogTitles } from "@/lib/catalog/titles/store-catalog-titles";
import { getPool } from "@/lib/database/connection";
import { runInBackground } from "@/lib/database/connection-context";
import type { Kind } from "@/lib/domain/kind";
import { toLocalDay } from "@/lib/domain/local-day";
import { getSuggestions, type SuggestionPage } from "@/lib/library/discover/suggestions";

/** Records that a visit reads in the background; without a token they cost nobody anything. */
const MAX_RECORDS = 12;

/** What the person may like. Afterwards, records of loved titles that were never read are read, for the next visit. */
export async function getSuggestionPage(
  { user, now }: PageContext,
  kind: Kind | null,
  limit: number,
): Promise<SuggestionPage> {
  const page = await getSuggestions(user.id, { kind, today: toLocalDay(now, user.timeZone), limit });
  // Titles that only others name have no picture and cannot be added until they are stored.
  const unstored = page.titles.filter(({ isStored }) => !isStored);
  if (unstored.length > 0)
    await storeCatalogTitles(
      getPool(),
      unstored.map(({ slug, ...title }) => ({ ...title, ids: toIds(slug) })),
    );
  const missing = page.missingRecords.slice(0, MAX_RECORDS);
  if (missing.length > 0)
    after(() =>
      runInBackground(async () => {
        for (const title of missing) await ensureRecord(title.kind, title.simklId, now);
      }),
    );
  return page;
}

function toIds(slug: string | null): Record<string, string> {
  return slug === null ? {} : { slug };
}
