import type { Plan } from "@/lib/database/generated/enums";

/** `off`: not enabled by the user. `upgrade`: their Simkl plan has no rewatches. */
export type RewatchTracking = "on" | "off" | "upgrade";

/** Every write of a rewatch depends on it (docs/simkl-api.md#rewatches-in-the-interface). */
export function getRewatchTracking(user: { plan: Plan; trackRewatches: boolean }): RewatchTracking {
  if (user.plan === "free") return "upgrade";
  return user.trackRewatches ? "on" : "off";
}
