/** ISO 639-1; English for unlisted countries. */
export function getLanguage(country: string | null): string | null {
  return country && (languages[country] ?? "en");
}

const languages: Record<string, string> = {
  ar: "es",
  at: "de",
  be: "nl",
  br: "pt",
  cn: "zh",
  cz: "cs",
  de: "de",
  dk: "da",
  es: "es",
  fr: "fr",
  hk: "cn",
  il: "he",
  in: "hi",
  ir: "fa",
  it: "it",
  jp: "ja",
  kr: "ko",
  mx: "es",
  no: "no",
  pl: "pl",
  pt: "pt",
  ru: "ru",
  se: "sv",
  tw: "zh",
};
