import { randomBytes } from "node:crypto";

const LENGTH = 43;

/** An unguessable string of 43 URL-safe characters, the prefix included. */
export function randomToken(prefix = ""): string {
  return (prefix + randomBytes(LENGTH).toString("base64url")).slice(0, LENGTH);
}
