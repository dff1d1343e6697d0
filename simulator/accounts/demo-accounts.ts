import type { Account, World } from "../model";
import { newcomer } from "./newcomer";
import { seededAccount } from "./seeded-account";

/** The people one may sign in as in the demo, the same for any `now` of one UTC day. */
export function demoAccounts(world: World, now: Date): Account[] {
  return [
    newcomer(now),
    {
      ...seededAccount(world, {
        id: 1002,
        seed: 40,
        plan: "free",
        films: 24,
        shows: 12,
        anime: 4,
        episodes: 150,
        timeZone: "Europe/Lisbon",
        now,
      }),
      name: "Theo Forty",
    },
    {
      ...seededAccount(world, {
        id: 1003,
        seed: 1200,
        plan: "vip",
        films: 600,
        shows: 400,
        anime: 200,
        episodes: 9000,
        timeZone: "Australia/Sydney",
        now,
      }),
      name: "Vera Archive",
    },
  ];
}
