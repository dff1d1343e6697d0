import type { Account, World } from "../model";
import { createNewcomer } from "./newcomer";
import { createTheoForty } from "./theo-forty";
import { createVeraArchive } from "./vera-archive";

/** The accounts of the demo, the same for any `now` of one UTC day; their data ends before it. */
export function createDemoAccounts(world: World, now: Date): Account[] {
  return [createNewcomer(now), createTheoForty(world, now), createVeraArchive(world, now)];
}
