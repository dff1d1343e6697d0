import { getConfig } from "@/lib/config";
import { isSecure } from "./security-headers";

/** How a cookie of ours is kept: no script reads it, no other site sends it along, and under https it never travels in the clear. */
export function getCookieOptions(
  { maxAge, path = "/" }: { maxAge: number; path?: string },
  siteUrl = getConfig().siteUrl,
) {
  return { maxAge, path, httpOnly: true, sameSite: "lax", secure: isSecure(siteUrl) } as const;
}
