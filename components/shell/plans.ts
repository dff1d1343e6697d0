/** What Simkl calls its plans. */
export const PLANS = { free: "Free plan", pro: "PRO plan", vip: "VIP plan" } as const;

/** Where Simkl offers its paid plans (digest §13.6). */
export const UPGRADE_URL = "https://simkl.com/vip/";
