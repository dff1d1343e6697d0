import { formatSyncFailure } from "@/app/_lib/sync-messages";
import type { ImportState } from "@/lib/sync/status/import-state";

type Part = ImportState["parts"][number];

export const PART_LABELS: Record<Part["part"], string> = {
  shows: "TV",
  movies: "Films",
  anime: "Anime",
  playback: "Paused films and episodes",
};

/** The current step of the import. */
export function formatImportStatus({ parts, startedAt, problem, needsReconnect }: ImportState): string {
  if (needsReconnect)
    return "Simkl no longer lets Watchfolio read your library: connect again, and the import goes on.";
  if (problem) return formatSyncFailure(problem);
  const current = parts.find(({ state }) => state === "asking" || state === "storing");
  if (current) return `${VERBS[current.state]} ${OBJECTS[current.part]}.`;
  if (startedAt === null) return "Waiting for a turn: the import begins in a moment.";
  return parts.every(({ state }) => state === "stored")
    ? "Everything is here; adding it up."
    : "Going on with the next part.";
}

/** How many of the parts are stored. */
export function countStoredParts(parts: readonly Part[]): number {
  return parts.filter(({ state }) => state === "stored").length;
}

const VERBS = { asking: "Asking Simkl for", storing: "Storing", waiting: "", stored: "" } satisfies Record<
  Part["state"],
  string
>;

const OBJECTS: Record<Part["part"], string> = {
  shows: "your TV shows",
  movies: "your films",
  anime: "your anime",
  playback: "what you have paused",
};
