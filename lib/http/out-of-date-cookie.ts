/** Says for a moment that a page of another build was loaded again. */
export const OUT_OF_DATE_COOKIE = "out-of-date";
