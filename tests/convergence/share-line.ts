/** Begins the line in which a share of the random schedules says how many it tried and which seeds failed. */
export const SHARE_LINE = "schedules: ";
