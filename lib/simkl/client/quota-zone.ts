/** The daily quota and the "day" of `/changes` begin at midnight here (docs/simkl-api.md#rate-limits-and-quotas). */
export const QUOTA_ZONE = "America/New_York";
