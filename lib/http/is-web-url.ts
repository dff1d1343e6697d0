/** next-auth answers 500 to any other URL. */
export function isWebUrl(url: string, siteUrl: string): boolean {
  const base = url.startsWith("/") ? siteUrl : undefined;
  return URL.canParse(url, base) && /^https?:$/.test(new URL(url, base).protocol);
}
