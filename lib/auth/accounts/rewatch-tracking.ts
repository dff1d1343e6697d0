import type { Plan } from "@/lib/database/generated/enums";

/** `off`: the person has not switched it on. `upgrade`: Simkl keeps no rewatches on their plan, whatever the switch says. */
export type RewatchTracking = "on" | "off" | "upgrade";

/**
 * Whether a person's rewatch buttons may write to Simkl (docs/simkl-api.md#rewatches-in-the-interface). Everything that
 * writes a rewatch asks this.
 */
export function getRewatchTracking(user: { plan: Plan; trackRewatches: boolean }): RewatchTracking {
  if (user.plan === "free") return "upgrade";
  return user.trackRewatches ? "on" : "off";
}
