const NAMES = new Intl.DisplayNames("en", { type: "region" });

/** A country as people say it: "Japan". */
export function countryName(code: string | null): string {
  return code && /^[A-Z]{2}$/.test(code) ? (NAMES.of(code) ?? code) : (code ?? "Not known");
}
