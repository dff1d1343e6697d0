import { createHash } from "node:crypto";

/** A picture, or to come back later for it when too many are drawn. */
export function createImageResponse(png: Buffer | null, headers: Record<string, string>): Response {
  if (!png)
    return new Response("Too many pictures are being drawn. Please try again in a minute.", {
      status: 503,
      headers: { "Retry-After": "60", "Cache-Control": "no-store" },
    });
  return new Response(new Uint8Array(png), { headers: { "Content-Type": "image/png", ...headers } });
}

/** An image that caches must revalidate; an unchanged one is answered with 304. */
export function createRevalidatedResponse(
  png: Buffer | null,
  ifNoneMatch: string | null,
  headers: Record<string, string>,
): Response {
  if (!png) return createImageResponse(png, headers);
  const tag = `"${createHash("sha256").update(png).digest("base64url")}"`;
  const responseHeaders = { ...headers, ETag: tag, "Cache-Control": "public, no-cache" };
  // A proxy may have put several into one line, or called them weak.
  return ifNoneMatch?.includes(tag)
    ? new Response(null, { status: 304, headers: responseHeaders })
    : createImageResponse(png, responseHeaders);
}
