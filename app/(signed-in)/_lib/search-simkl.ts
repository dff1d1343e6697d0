import type { SearchProblem } from "@/app/(signed-in)/search/problems";
import type { AskAsUser } from "@/lib/catalog/search/ask-simkl";
import type { SearchAnswer } from "@/lib/catalog/search/kept-searches";
import type { SearchRequest } from "@/lib/catalog/search/parse-search";
import { searchCatalog } from "@/lib/catalog/search/search-catalog";
import { consume } from "@/lib/http/rate-limit";
import { log } from "@/lib/logging/log";
import { askSimklFor } from "./ask-simkl-for";
import { findSimklProblem } from "./find-simkl-problem";

/** Uses a stored answer, or asks Simkl with the person's token: the calls count against their quota. */
export async function searchSimkl(
  userId: number,
  request: SearchRequest,
  now: Date,
): Promise<SearchAnswer | SearchProblem> {
  const askAsUser: AskAsUser = {
    userId,
    run: async (work) => {
      if (await consume("catalogSearch", userId)) throw new TooManySearchesError();
      return askSimklFor(userId, work);
    },
  };
  try {
    return await searchCatalog(request, askAsUser, now);
  } catch (error) {
    const problem = error instanceof TooManySearchesError ? "too-many" : await findSimklProblem(userId, error);
    if (problem === null) throw error;
    log.warn("A search of Simkl's catalogue failed.", { userId, problem, reason: String(error) });
    return problem;
  }
}

class TooManySearchesError extends Error {
  override name = "TooManySearches";
}
