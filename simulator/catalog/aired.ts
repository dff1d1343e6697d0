import type { Episode, Title } from "../model";

/** Whether an episode, or a film's first release, lies in the past. */
export function hasAired(airsAt: string | null, now: number): boolean {
  return airsAt !== null && Date.parse(airsAt) <= now;
}

/** A title's episodes without its specials. */
export function listRegularEpisodes({ episodes }: Title): Episode[] {
  return episodes.filter(({ season }) => season > 0);
}
