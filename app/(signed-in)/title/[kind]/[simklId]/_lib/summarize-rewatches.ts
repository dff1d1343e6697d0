interface RewatchDates {
  state: "active" | "closed" | "completed";
  lastWatchedAt: string | null;
}

/**
 * A title's rewatches in a few words, "×3 (1 partial)", and when the last of them was watched
 * (docs/simkl-api.md#rewatches-in-the-interface).
 */
export function summarizeRewatches(sessions: readonly RewatchDates[]): { words: string | null; last: string | null } {
  if (sessions.length === 0) return { words: null, last: null };
  const partial = sessions.filter(({ state }) => state === "closed").length;
  const dates = sessions.flatMap(({ lastWatchedAt }) => lastWatchedAt ?? []).sort();
  return { words: `×${sessions.length}${partial > 0 ? ` (${partial} partial)` : ""}`, last: dates.at(-1) ?? null };
}
