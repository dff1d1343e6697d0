/** Simkl's daily quota and its "day" of `/changes` begin at midnight there (docs: rate limits). */
export const QUOTA_ZONE = "America/New_York";
