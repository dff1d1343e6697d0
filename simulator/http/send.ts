import type { Context } from "hono";
import type { ApiResponse } from "../model";

/** As JSON, or without a body. */
export function send(c: Context, { status, body, headers = {} }: ApiResponse): Response {
  const responseHeaders = new Headers(headers);
  for (const [name, value] of c.res.headers) if (!responseHeaders.has(name)) responseHeaders.set(name, value);
  if (body === undefined) return new Response(null, { status, headers: responseHeaders });
  responseHeaders.set("Content-Type", "application/json; charset=utf-8");
  return new Response(JSON.stringify(body), { status, headers: responseHeaders });
}
