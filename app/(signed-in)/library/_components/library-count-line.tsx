import { getFacets } from "@/app/(signed-in)/library/_lib/get-facets";
import type { LibraryPageContext } from "@/app/(signed-in)/library/_lib/library-page-context";
import { pluralize } from "@/lib/format/count";
import { hasFilters } from "@/lib/library/browse/library-query";
import { findMatchingTitles } from "@/lib/library/search/matching-titles";

/** How many titles are shown, of how many; and when the words were found nowhere, that these only come near. */
export async function LibraryCountLine({ user, query }: LibraryPageContext) {
  const [{ all, shown }, found] = await Promise.all([
    getFacets({ user, query }),
    findMatchingTitles(user.id, query.search),
  ]);
  if (all === 0) return null;
  if (!hasFilters(query)) return pluralize(all, "title");
  const counts = `${shown.toLocaleString("en")} of ${pluralize(all, "title")}`;
  return found?.isGuess && shown > 0 ? `Nothing is called “${query.search}”. What comes near: ${counts}` : counts;
}
