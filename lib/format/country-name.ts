const NAMES = new Intl.DisplayNames("en", { type: "region" });

/** A country as people say it, by its ISO 3166 code: "Japan" for `JP`; a code that there is not as it is. */
export function formatCountry(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (NAMES.of(code) ?? code) : code;
}
