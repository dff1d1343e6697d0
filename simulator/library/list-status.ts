import type { Status, Title } from "../model";
import { airedEpisodes } from "./episodes";
import { isFilm } from "./watch";

const STATUSES: Status[] = ["watching", "plantowatch", "hold", "dropped", "completed"];

/** One of the five lists, or null for any other word. */
export function readStatus(word: string | undefined): Status | null {
  return STATUSES.find((status) => status === word) ?? null;
}

/**
 * The list that a title really lands on: a film cannot be watched for weeks, and a show that has not ended cannot be
 * completed (docs/simkl-api.md#types-statuses-and-media-objects, #adding-to-a-list). A film on hold is undefined at
 * Simkl; here it is planned.
 */
export function possibleStatus(title: Title, wanted: Status, now: string): Status {
  if (isFilm(title)) return FILM_STATUS[wanted];
  if (wanted !== "completed" || title.status === "ended") return wanted;
  return airedEpisodes(title, Date.parse(now)).length > 0 ? "watching" : "plantowatch";
}

/** Where a rating puts a title that is on no list yet (docs/simkl-api.md#ratings). */
export function statusByRating(title: Title, now: string): Status {
  const isOut = title.released !== null && title.released <= now;
  if (isFilm(title)) return isOut ? "completed" : "plantowatch";
  return title.episodes.filter(({ season }) => season > 0).length === 1 ? "completed" : "watching";
}

const FILM_STATUS = {
  watching: "completed",
  hold: "plantowatch",
  plantowatch: "plantowatch",
  dropped: "dropped",
  completed: "completed",
} as const satisfies Record<Status, Status>;
