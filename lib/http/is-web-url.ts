/** Whether an address is a path of ours or one of the web; over any other next-auth answers 500. */
export function isWebUrl(url: string, siteUrl: string): boolean {
  const base = url.startsWith("/") ? siteUrl : undefined;
  return URL.canParse(url, base) && /^https?:$/.test(new URL(url, base).protocol);
}
