import { cleanText, isInteger } from "@/lib/database/storable";
import type { TitleDetail } from "@/lib/simkl/catalog";
import type { Kind } from "@/lib/simkl/kind";

const MOST = 24;

/** A title that belongs to another one, or is like it. */
export interface RelatedTitle {
  simklId: number;
  /** Simkl does not say it: relations are between anime, the others between titles of one kind. */
  kind: Kind;
  title: string;
  year: number | null;
  poster: string | null;
  slug: string | null;
  /** Simkl's word, such as `sequel`; null for titles that are only alike. */
  relation: string | null;
}

/** The relations of a title first, then what Simkl calls similar and what people recommended, each title once. */
export function relatedTitles(
  kind: Kind,
  { simklId, relations, similar, recommendations }: TitleDetail,
): RelatedTitle[] {
  const found = new Map<number, RelatedTitle>();
  const alike = [...similar, ...recommendations].map((title) => ({ ...title, relation: null }));
  for (const each of [...relations, ...alike]) {
    if (each.simklId === simklId || !isInteger(each.simklId) || found.has(each.simklId)) continue;
    found.set(each.simklId, {
      simklId: each.simklId,
      kind,
      title: cleanText(each.title) ?? `Title ${each.simklId}`,
      year: each.year,
      poster: cleanText(each.poster),
      slug: cleanText(each.slug),
      relation: cleanText(each.relation)?.toLowerCase() ?? null,
    });
  }
  return [...found.values()].slice(0, MOST);
}
