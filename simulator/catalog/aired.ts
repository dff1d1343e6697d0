import type { Episode, Title } from "../model";

export function hasAired(airsAt: string | null, now: number): boolean {
  return airsAt !== null && Date.parse(airsAt) <= now;
}

/** Without specials. */
export function listRegularEpisodes({ episodes }: Title): Episode[] {
  return episodes.filter(({ season }) => season > 0);
}
