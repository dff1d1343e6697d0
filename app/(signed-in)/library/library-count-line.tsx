import { pluralize } from "@/components/format/counted";
import { hasFilters } from "@/lib/library/browse/library-query";
import { findMatchingTitles } from "@/lib/library/browse/matching-titles";
import { getFacets } from "./facets-of";
import type { LibraryPageContext } from "./viewer-query";

/** How many titles are shown, of how many; and when the words were found nowhere, that these only come near. */
export async function LibraryCountLine({ user, query }: LibraryPageContext) {
  const [{ all, shown }, found] = await Promise.all([getFacets({ user, query }), findMatchingTitles(user.id, query.search)]);
  if (all === 0) return null;
  if (!hasFilters(query)) return pluralize(all, "title");
  const counts = `${shown.toLocaleString("en")} of ${pluralize(all, "title")}`;
  return found?.isGuess && shown > 0 ? `Nothing is called “${query.search}”. What comes near: ${counts}` : counts;
}
