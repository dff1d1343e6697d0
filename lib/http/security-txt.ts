import { DAY_MS } from "@/lib/utils/durations";

const VALIDITY_MS = 90 * DAY_MS;

/** RFC 9116, built for each request, because a file would expire. `contact` is a URI. */
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
