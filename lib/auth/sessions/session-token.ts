import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { globalSingleton } from "@/lib/utils/global-singleton";

/** The column of `Session` that a cookie's value is found by. */
export function hashSessionToken(sessionToken: string): string {
  return createHash("sha256").update(sessionToken).digest("hex");
}

/** next-auth's name for the cookie: under https only one that was set under https counts. */
export function getSessionCookieName(siteUrl: string): string {
  const name = "next-auth.session-token";
  return siteUrl.startsWith("https:") ? `__Secure-${name}` : name;
}

const MAX_OWNERS = 20_000;

/** Whose session it is, as far as this process has seen it used; only for counting, never for permission: it may have ended. */
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
