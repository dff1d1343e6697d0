import type { SearchProblem } from "@/app/(signed-in)/search/problems";
import type { SearchRequest } from "@/lib/catalog/search/parse-search";
import { pluralize } from "@/lib/format/count";
import { LIMITS } from "@/lib/http/rate-limit";

export const PROBLEM_MESSAGES: Record<SearchProblem, string> = {
  unreachable: "Simkl cannot be reached at the moment. Please try again later.",
  quota: "Your Simkl account has no requests left for today. It goes on after midnight in New York.",
  reconnect: "Simkl no longer accepts this connection. Please connect again first.",
  paused: "Checks are paused, and so Simkl is not asked. You can resume them in the settings.",
  blocked: "Simkl does not accept requests from this site at the moment. Please try again later.",
  busy: "Your library is being read just now. Please try again in a moment.",
  "too-many": LIMITS.catalogSearch.message,
  refused: "Simkl refused this search. Please try other words.",
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
