/** A longer pause ends a viewing session. */
export const MAX_SESSION_GAP_HOURS = 3;
