import type { Account, World } from "../model";
import { createNewcomer } from "./newcomer";
import { createTheoForty } from "./theo-forty";
import { createVeraArchive } from "./vera-archive";

/** The people one may sign in as in the demo, the same for any `now` of one UTC day; nothing of theirs lies after it began. */
export function createDemoAccounts(world: World, now: Date): Account[] {
  return [createNewcomer(now), createTheoForty(world, now), createVeraArchive(world, now)];
}
