/** Why a search has no answer. */
export const SEARCH_PROBLEMS = [
  "unreachable",
  "quota",
  "reconnect",
  "paused",
  "blocked",
  "busy",
  "too-many",
  "refused",
] as const;

export type SearchProblem = (typeof SEARCH_PROBLEMS)[number];
