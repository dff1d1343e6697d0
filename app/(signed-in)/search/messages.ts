import { SIMKL_PROBLEM_MESSAGES } from "@/app/(signed-in)/_lib/simkl-problem-messages";
import type { SearchProblem } from "@/app/(signed-in)/search/problems";
import type { SearchRequest } from "@/lib/catalog/search/parse-search";
import { pluralize } from "@/lib/format/count";
import { LIMITS } from "@/lib/http/rate-limit";

export const PROBLEM_MESSAGES: Record<SearchProblem, string> = {
  ...SIMKL_PROBLEM_MESSAGES,
  refused: "Simkl refused this search. Please try other words.",
  "too-many": LIMITS.catalogSearch.message,
};

export const UNKNOWN_ADDRESS =
  "Watchfolio does not know this address. It knows those of titles on IMDb, TMDB, TVDB, MyAnimeList, AniDB, AniList, Kitsu, Netflix and Simkl.";

export const SEARCH_LABEL = "A name, id, address or file";
export const ASK = "Ask Simkl";

const SUBJECTS: Record<SearchRequest["form"], string> = {
  name: "with a name like this",
  simkl: "at this address",
  id: "with this id",
  file: "for a file with this name",
};

export function formatNothingFound(form: SearchRequest["form"]): string {
  return `Simkl knows no title ${SUBJECTS[form]}.`;
}

/** `left` is null while Simkl has not said today how many are left. */
export function formatCost(cost: number, left: number | null): string {
  if (cost === 0) return "Asking Simkl for this takes none of your daily requests.";
  const requests = pluralize(cost, "request");
  return left === null
    ? `Asking Simkl takes ${requests} of your daily quota.`
    : `Asking Simkl takes ${requests}; you have ${left.toLocaleString("en")} left today.`;
}
