import type { Context } from "hono";
import type { Answer } from "../model";

/** Sends an answer of the API as JSON, or bare when it has no body. */
export function send(c: Context, { status, body, headers = {} }: Answer): Response {
  const sent = new Headers(headers);
  for (const [name, value] of c.res.headers) if (!sent.has(name)) sent.set(name, value);
  if (body === undefined) return new Response(null, { status, headers: sent });
  sent.set("Content-Type", "application/json; charset=utf-8");
  return new Response(JSON.stringify(body), { status, headers: sent });
}
