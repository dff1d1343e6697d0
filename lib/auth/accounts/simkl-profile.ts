import { IANAZone } from "luxon";
import { z } from "zod";
import type { Settings } from "@/lib/simkl/endpoints/users";

/** What we keep of a Simkl account, as it also travels through next-auth. */
export const SimklProfile = z.object({
  simklId: z.number().int().positive(),
  name: z.string(),
  plan: z.enum(["free", "pro", "vip"]),
  /** An IANA zone that this machine knows. */
  timeZone: z.string(),
  animeTitleLanguage: z.string().nullable(),
});
export type SimklProfile = z.infer<typeof SimklProfile>;

/** The profile in an account's settings; a zone that is unknown here counts as UTC. */
export function toSimklProfile(settings: Settings): SimklProfile {
  const { accountId, name, plan, timeZone, animeTitleLanguage } = settings;
  return {
    simklId: accountId,
    name: name ?? `Simkl ${accountId}`,
    plan,
    timeZone: timeZone !== null && isKnownZone(timeZone) ? timeZone : "UTC",
    animeTitleLanguage,
  };
}

/** A mere offset such as `+05:00` is a zone too to this machine, but PostgreSQL reads its sign the other way round. */
function isKnownZone(name: string): boolean {
  return /^[a-z]/i.test(name) && IANAZone.isValidZone(name);
}
