import type { Context } from "hono";

/** The origin a request was made to, which is also the issuer of AUTH V2: `http://localhost:4100`. */
export function getOrigin(c: Context): string {
  return `http://${c.req.header("Host") ?? "localhost"}`;
}
