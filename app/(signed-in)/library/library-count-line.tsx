import { counted } from "@/components/format/counted";
import { isNarrowed } from "@/lib/library/browse/library-query";
import { matchingTitles } from "@/lib/library/browse/matching-titles";
import { facetsOf } from "./facets-of";
import type { ViewerQuery } from "./viewer-query";

/** How many titles are shown, of how many; and when the words were found nowhere, that these only come near. */
export async function LibraryCountLine({ user, query }: ViewerQuery) {
  const [{ all, shown }, found] = await Promise.all([facetsOf({ user, query }), matchingTitles(user.id, query.search)]);
  if (all === 0) return null;
  if (!isNarrowed(query)) return counted(all, "title");
  const figures = `${shown.toLocaleString("en")} of ${counted(all, "title")}`;
  return found?.isGuess && shown > 0 ? `Nothing is called “${query.search}”. What comes near: ${figures}` : figures;
}
