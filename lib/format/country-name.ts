const NAMES = new Intl.DisplayNames("en", { type: "region" });

/** "Japan" for `JP` (ISO 3166); unknown codes stay as they are. */
export function formatCountry(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (NAMES.of(code) ?? code) : code;
}
