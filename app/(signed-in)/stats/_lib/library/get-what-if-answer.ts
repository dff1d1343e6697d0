import type { StatsQuery } from "@/app/(signed-in)/stats/_lib/stats-query";
import { parseLibraryQuery } from "@/lib/library/browse/library-query";
import { findMatchingTitles } from "@/lib/library/search/matching-titles";
import { type AddableTitle, listAddableTitles } from "@/lib/stats/library/addable-titles";
import { isSearchableName } from "./is-searchable-name";

/** More than these are too many to choose from: more words find it. */
const MAX_CHOICES = 8;

/** The addition, or the titles to choose from; a title is null when no title matches. */
export type WhatIfAnswer =
  | { of: "title"; title: AddableTitle | null }
  | { of: "length"; minutes: number }
  | { of: "beyond" }
  | { of: "choice"; titles: AddableTitle[]; isGuess: boolean };

/** What a person's library answers to what they think of adding; null when they think of nothing. */
export async function getWhatIfAnswer({
  user,
  today,
  params: { whatIf, kind },
}: StatsQuery): Promise<WhatIfAnswer | null> {
  if (whatIf === null) return null;
  if (whatIf.of === "beyond") return whatIf;
  if (whatIf.of === "length") return { of: "length", minutes: whatIf.episodes * whatIf.minutes };
  if (whatIf.of === "title") {
    const [title] = await listAddableTitles(user.id, kind, today, [whatIf.simklId], 1);
    return { of: "title", title: title ?? null };
  }
  if (!isSearchableName(whatIf.text)) return { of: "choice", titles: [], isGuess: false };
  const { search } = parseLibraryQuery(new URLSearchParams({ q: whatIf.text }));
  const matches = await findMatchingTitles(user.id, search);
  const titles = await listAddableTitles(user.id, kind, today, matches?.simklIds ?? [], MAX_CHOICES);
  return { of: "choice", titles, isGuess: matches?.isGuess ?? false };
}
