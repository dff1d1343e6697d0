/** Simkl uses earlier dates for "don't remember" (docs/simkl-api.md#types-statuses-and-media-objects). */
export const FIRST_YEAR = 2000;
export const FIRST_DATE = new Date(Date.UTC(FIRST_YEAR, 0));
