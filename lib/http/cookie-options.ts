import { getConfig } from "@/lib/config";
import { isSecure } from "./security-headers";

export function getCookieOptions(
  { maxAge, path = "/" }: { maxAge: number; path?: string },
  siteUrl = getConfig().siteUrl,
) {
  return { maxAge, path, httpOnly: true, sameSite: "lax", secure: isSecure(siteUrl) } as const;
}
