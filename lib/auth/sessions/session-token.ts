import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { globalSingleton } from "@/lib/utils/global-singleton";

export function hashSessionToken(sessionToken: string): string {
  return createHash("sha256").update(sessionToken).digest("hex");
}

/** next-auth's name: under https only a cookie that was set under https counts. */
export function getSessionCookieName(siteUrl: string): string {
  const name = "next-auth.session-token";
  return siteUrl.startsWith("https:") ? `__Secure-${name}` : name;
}

const MAX_OWNERS = 20_000;

/** From the memory of this process: for counting, never for permission, since the session may have ended. */
export function findSessionOwner(tokenHash: string): number | undefined {
  return getOwnerCache().get(tokenHash);
}

export function cacheSessionOwner(tokenHash: string, userId: number): void {
  getOwnerCache().set(tokenHash, userId);
}

function getOwnerCache(): LRUCache<string, number> {
  const slot = globalSingleton<LRUCache<string, number>>("session-owners");
  slot.value ??= new LRUCache({ max: MAX_OWNERS });
  return slot.value;
}
