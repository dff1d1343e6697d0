import type { Episode, Title } from "../model";

/** The regular episodes (no specials) that had aired at an instant, in order. */
export function airedEpisodes(title: Title, at: string): Episode[] {
  return regularEpisodes(title).filter(({ airsAt }) => airsAt !== null && airsAt <= at);
}

/** The regular episodes (no specials), in order. */
export function regularEpisodes(title: Title): Episode[] {
  return title.episodes.filter(({ season }) => season > 0);
}
