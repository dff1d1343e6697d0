/**
 * Any date before 2000 is Simkl's mark for "don't remember" (docs/simkl-api.md#types-statuses-and-media-objects): such
 * watches have no place in time.
 */
export const FIRST_DATE = new Date("2000-01-01T00:00:00Z");
