/** Minutes of a viewing of unknown length; Simkl's own values (docs/simkl-api.md#scrobble). */
export const TYPICAL_RUNTIME = { movie: 90, tv: 45, anime: 25 } as const;
