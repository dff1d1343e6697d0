import type { Episode, Title } from "../model";

/** The regular episodes (no specials) that had aired at an instant, in order. */
export function listAiredEpisodes(title: Title, at: string): Episode[] {
  return listRegularEpisodes(title).filter(({ airsAt }) => airsAt !== null && airsAt <= at);
}

/** The regular episodes (no specials), in order. */
export function listRegularEpisodes(title: Title): Episode[] {
  return title.episodes.filter(({ season }) => season > 0);
}
