import { SIMKL_PROBLEMS } from "@/app/(signed-in)/_lib/simkl-problem-messages";

/** Why a search has no answer. */
export const SEARCH_PROBLEMS = [...SIMKL_PROBLEMS, "too-many"] as const;
export type SearchProblem = (typeof SEARCH_PROBLEMS)[number];
