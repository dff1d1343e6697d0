import { randomBytes } from "node:crypto";

const LENGTH = 43;

/** 43 URL-safe characters, with the prefix. */
export function randomToken(prefix = ""): string {
  return (prefix + randomBytes(LENGTH).toString("base64url")).slice(0, LENGTH);
}
