import type { Title, World } from "../model";

/** Ids that no title and no episode of the world has yet, for titles about to be added to it. */
export function createIdGenerators(world: World): { nextTitleId: () => number; nextEpisodeId: () => number } {
  let title = 0;
  let episode = 0;
  for (const { simkl, episodes } of world.titles.values()) {
    title = Math.max(title, simkl);
    for (const { id } of episodes) episode = Math.max(episode, id);
  }
  return { nextTitleId: () => ++title, nextEpisodeId: () => ++episode };
}

/** Adds a title to the world, in place of the one that had its id. */
export function addTitle(world: World, title: Title): void {
  world.titles.set(title.simkl, title);
}
