/** Whether an address is a path of ours or one of the web; over any other next-auth answers 500. */
export function isReadableAddress(address: string, siteUrl: string): boolean {
  const base = address.startsWith("/") ? siteUrl : undefined;
  return URL.canParse(address, base) && /^https?:$/.test(new URL(address, base).protocol);
}
