import type { Account, World } from "../model";
import { newcomer } from "./newcomer";
import { theoForty } from "./theo-forty";
import { veraArchive } from "./vera-archive";

/** The people one may sign in as in the demo, the same for any `now` of one UTC day; nothing of theirs lies after it began. */
export function demoAccounts(world: World, now: Date): Account[] {
  return [newcomer(now), theoForty(world, now), veraArchive(world, now)];
}
