import { createHash, timingSafeEqual } from "node:crypto";

/** Whether a request carries this secret as a bearer token; with none configured nobody does. */
export function hasBearerToken(authorization: string | null, secret: string | null): boolean {
  if (secret === null || authorization === null) return false;
  return timingSafeEqual(hashText(authorization), hashText(`Bearer ${secret}`));
}

/** Equal lengths for the comparison, whatever was sent. */
function hashText(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
