/** Minutes of a viewing whose length nobody says: what Simkl reckons with itself (docs/simkl-api.md#scrobble). */
export const TYPICAL_RUNTIME = { movie: 90, tv: 45, anime: 25 } as const;
