/** Somebody who does something else for longer than this has got up in between. */
export const MAX_SESSION_GAP_HOURS = 3;
