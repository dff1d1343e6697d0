import { readLibraryQuery } from "@/lib/library/browse/library-query";
import { matchingTitles } from "@/lib/library/browse/matching-titles";
import { type AddableTitle, addableTitles } from "@/lib/stats/library/addable-titles";
import type { Question } from "../question";
import { mayBeName } from "./may-be-name";

/** More than these are too many to choose from: more words find it. */
const MOST = 8;

/** What is added, or what there is to choose from; a title is null when the library has none like it. */
export type Answer =
  | { of: "title"; title: AddableTitle | null }
  | { of: "length"; minutes: number }
  | { of: "beyond" }
  | { of: "choice"; titles: AddableTitle[]; isGuess: boolean };

/** What a person's library answers to what they think of adding; null when they think of nothing. */
export async function whatIfAnswer({ user, today, address: { whatIf, kind } }: Question): Promise<Answer | null> {
  if (whatIf === null) return null;
  if (whatIf.of === "beyond") return whatIf;
  if (whatIf.of === "length") return { of: "length", minutes: whatIf.episodes * whatIf.minutes };
  if (whatIf.of === "title") {
    const [title] = await addableTitles(user.id, kind, today, [whatIf.simklId], 1);
    return { of: "title", title: title ?? null };
  }
  if (!mayBeName(whatIf.words)) return { of: "choice", titles: [], isGuess: false };
  const { search } = readLibraryQuery(new URLSearchParams({ q: whatIf.words }));
  const found = await matchingTitles(user.id, search);
  const titles = await addableTitles(user.id, kind, today, found?.simklIds ?? [], MOST);
  return { of: "choice", titles, isGuess: found?.isGuess ?? false };
}
