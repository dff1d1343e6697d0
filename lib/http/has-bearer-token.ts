import { createHash, timingSafeEqual } from "node:crypto";

/** Always false without a configured secret. */
export function hasBearerToken(authorization: string | null, secret: string | null): boolean {
  if (secret === null || authorization === null) return false;
  return timingSafeEqual(hashText(authorization), hashText(`Bearer ${secret}`));
}

/** `timingSafeEqual` needs equal lengths. */
function hashText(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
