import { getConfig } from "@/lib/config";

/** How a cookie of ours is kept: no script reads it, no other site sends it along, and under https it never travels in the clear. */
export function getCookieOptions(
  { maxAge, path = "/" }: { maxAge: number; path?: string },
  siteUrl = getConfig().siteUrl,
) {
  return { maxAge, path, httpOnly: true, sameSite: "lax", secure: isSecure(siteUrl) } as const;
}

/** Whether people reach this installation over https. */
export function isSecure(siteUrl: string): boolean {
  return new URL(siteUrl).protocol === "https:";
}
