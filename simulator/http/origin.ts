import type { Context } from "hono";

/** Also the issuer of AUTH V2: `http://localhost:4100`. */
export function getOrigin(c: Context): string {
  return `http://${c.req.header("Host") ?? "localhost"}`;
}
