/** From here on Simkl takes what is stopped for watched (docs/simkl-api.md#scrobble). */
export const WATCHED_PERCENT = 80;
