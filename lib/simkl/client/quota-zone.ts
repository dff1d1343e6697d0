/**
 * Simkl's daily quota and its "day" of `/changes` begin at midnight there (docs/simkl-api.md#rate-limits-and-quotas).
 */
export const QUOTA_ZONE = "America/New_York";
