/** What Simkl calls its plans. */
export const PLANS = { free: "Free plan", pro: "PRO plan", vip: "VIP plan" } as const;
