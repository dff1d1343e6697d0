import { IANAZone } from "luxon";
import { z } from "zod";
import type { Settings } from "@/lib/simkl/endpoints/users";

/** What we store of a Simkl account; also passes through next-auth. */
export const SimklProfile = z.object({
  simklId: z.number().int().positive(),
  name: z.string(),
  plan: z.enum(["free", "pro", "vip"]),
  /** A known IANA zone. */
  timeZone: z.string(),
  animeTitleLanguage: z.string().nullable(),
});
export type SimklProfile = z.infer<typeof SimklProfile>;

/** An unknown zone becomes UTC. */
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

/** Rejects offsets such as `+05:00`, whose sign PostgreSQL reads the other way round. */
function isKnownZone(name: string): boolean {
  return /^[a-z]/i.test(name) && IANAZone.isValidZone(name);
}
