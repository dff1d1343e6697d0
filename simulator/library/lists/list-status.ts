import { isMovie } from "@/simulator/library/history/watch";
import { listAiredEpisodes } from "@/simulator/library/rows/episodes";
import type { Status, Title } from "@/simulator/model";

const STATUSES: Status[] = ["watching", "plantowatch", "hold", "dropped", "completed"];

/** Null for any other word. */
export function parseStatus(word: string | undefined): Status | null {
  return STATUSES.find((status) => status === word) ?? null;
}

/**
 * Movies cannot be `watching`, shows that have not ended cannot be completed
 * (docs/simkl-api.md#types-statuses-and-media-objects, #adding-to-a-list). A movie on hold, undefined at Simkl, is
 * planned.
 */
export function resolveStatus(title: Title, wanted: Status, now: string): Status {
  if (isMovie(title)) return MOVIE_STATUS[wanted];
  if (wanted !== "completed" || title.status === "ended") return wanted;
  return listAiredEpisodes(title, Date.parse(now)).length > 0 ? "watching" : "plantowatch";
}

/** The list of a rated title that was on none (docs/simkl-api.md#ratings). */
export function getStatusByRating(title: Title, now: string): Status {
  const isReleased = title.released !== null && title.released <= now;
  if (isMovie(title)) return isReleased ? "completed" : "plantowatch";
  return title.episodes.filter(({ season }) => season > 0).length === 1 ? "completed" : "watching";
}

const MOVIE_STATUS = {
  watching: "completed",
  hold: "plantowatch",
  plantowatch: "plantowatch",
  dropped: "dropped",
  completed: "completed",
} as const satisfies Record<Status, Status>;
