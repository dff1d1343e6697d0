import { z } from "zod";
import type { SimklUser } from "@/lib/simkl/client/client";
import { instant } from "@/lib/simkl/schemas/instant";
import { text } from "@/lib/simkl/schemas/lenient";

const PLANS = ["free", "pro", "vip"] as const;
type SimklPlan = (typeof PLANS)[number];

const Settings = z
  .object({
    account: z.object({
      id: z.coerce.number().int().positive(),
      timezone: text,
      // An unknown plan gets what every account has.
      type: text.transform((type) => PLANS.find((plan) => plan === type?.toLowerCase()) ?? "free"),
      anime_title_language: text,
    }),
    user: z.object({ name: text, avatar: text, joined_at: instant }).nullish(),
  })
  .transform(({ account, user }) => ({
    accountId: account.id,
    plan: account.type satisfies SimklPlan,
    /** An IANA name such as `Europe/Lisbon`, as Simkl wrote it. */
    timeZone: account.timezone,
    animeTitleLanguage: account.anime_title_language,
    name: user?.name ?? null,
    avatar: user?.avatar ?? null,
    joinedAt: user?.joined_at ?? null,
  }));

/** Null where blank or hidden (docs/simkl-api.md#users). */
export type Settings = z.output<typeof Settings>;

/** Read it again only when `settings` of the activities moved. */
export function readSettings(user: SimklUser): Promise<Settings> {
  return user.send({ method: "GET", path: "/users/settings", read: (body) => Settings.parse(body) });
}
