import type { Account } from "../model";
import { DAY, utcDay } from "../world/instant";
import { newAccount } from "./new-account";

/** Nia signed up yesterday and has done nothing yet: every stamp is null. */
export function newcomer(now: Date): Account {
  return newAccount({
    id: 6_100_201,
    name: "Nia Newcomer",
    description: "Signed up yesterday: free plan, an empty library, New York time.",
    plan: "free",
    timeZone: "America/New_York",
    joinedAt: `${utcDay(now.getTime() - DAY)}T18:20:00Z`,
  });
}
