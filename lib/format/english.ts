/** The locale of Luxon's formats. */
export const ENGLISH = { locale: "en-GB" };
