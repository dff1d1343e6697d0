/** Simkl uses earlier dates for "don't remember" (docs/simkl-api.md#types-statuses-and-media-objects). */
export const FIRST_DATE = new Date("2000-01-01T00:00:00Z");
