/** From here on Simkl takes what is stopped for watched (digest §14). */
export const WATCHED_PERCENT = 80;
