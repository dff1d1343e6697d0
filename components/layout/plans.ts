/** What Simkl calls its plans. */
export const PLAN_LABELS = { free: "Free plan", pro: "PRO plan", vip: "VIP plan" } as const;

/** Where Simkl offers its paid plans (docs/simkl-api.md#rewatches-in-the-interface). */
export const UPGRADE_URL = "https://simkl.com/vip/";
