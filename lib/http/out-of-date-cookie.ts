/** Set for a moment after a page of another build was reloaded. */
export const OUT_OF_DATE_COOKIE = "out-of-date";
