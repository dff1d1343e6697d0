import type { Title, World } from "../model";

/** Unused ids, for titles that are added. */
export function createIdGenerators(world: World): { nextTitleId: () => number; nextEpisodeId: () => number } {
  let title = 0;
  let episode = 0;
  for (const { simkl, episodes } of world.titles.values()) {
    title = Math.max(title, simkl);
    for (const { id } of episodes) episode = Math.max(episode, id);
  }
  return { nextTitleId: () => ++title, nextEpisodeId: () => ++episode };
}

/** Replaces the title with the same id. */
export function addTitle(world: World, title: Title): void {
  world.titles.set(title.simkl, title);
}
