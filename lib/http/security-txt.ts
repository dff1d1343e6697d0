const VALIDITY_MS = 90 * 24 * 60 * 60_000;

/**
 * The text of `/.well-known/security.txt` (RFC 9116). It is made for each request, since a file would name somebody else's contact
 * and expire. @param contact a URI.
 */
export function buildSecurityTxt(contact: string, siteUrl: string, now: Date): string {
  const expires = `${new Date(now.getTime() + VALIDITY_MS).toISOString().slice(0, 10)}T00:00:00Z`;
  return [
    `Contact: ${contact}`,
    `Expires: ${expires}`,
    "Preferred-Languages: en",
    `Canonical: ${siteUrl}/.well-known/security.txt`,
    "",
  ].join("\n");
}
