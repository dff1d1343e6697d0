/** Simkl's words for the state of a release; others are not shown. */
const RELEASE_STATES: Record<string, string> = {
  tba: "not announced",
  upcoming: "not out yet",
  planned: "planned",
  "in production": "in production",
  "post production": "not out yet",
  airing: "airing",
  returning: "returning",
  ended: "ended",
  canceled: "cancelled",
  released: "released",
};

export function formatReleaseState(state: string | null, isMovie: boolean): string | null {
  const name = RELEASE_STATES[state?.toLowerCase() ?? ""] ?? null;
  return isMovie && name === "ended" ? "released" : name;
}

const UNRELEASED = ["tba", "upcoming", "planned", "in production", "post production"];

export function isReleased(state: string | null): boolean {
  return !UNRELEASED.includes(state?.toLowerCase() ?? "");
}

export const ADD_TO_PLAN = "Plan to watch";
export const MARK_WATCHED = "Mark as watched";
export const MEMO_NEEDS_LIST = "Put it on a list first: only what is on a list can have a memo.";
