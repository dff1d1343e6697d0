import type { Account } from "../model";
import { DAY, formatUtcDay } from "../world/instant";
import { createAccount } from "./create-account";

/** Nia signed up yesterday and has watched nothing: every stamp is null. */
export function createNewcomer(now: Date): Account {
  return createAccount({
    id: 6_100_201,
    name: "Nia Newcomer",
    description: "Signed up yesterday: free plan, an empty library, New York time.",
    plan: "free",
    timeZone: "America/New_York",
    joinedAt: `${formatUtcDay(now.getTime() - DAY)}T18:20:00Z`,
  });
}
