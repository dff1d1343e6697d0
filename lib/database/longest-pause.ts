/** Somebody who does something else for longer than this has got up in between. */
export const LONGEST_PAUSE_HOURS = 3;
