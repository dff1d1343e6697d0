/** A picture, or to come back later for it when too many are drawn. */
export function pictureAnswer(png: Buffer | null, headers: Record<string, string>): Response {
  if (!png)
    return new Response("Too many pictures are being drawn. Please try again in a minute.", {
      status: 503,
      headers: { "Retry-After": "60", "Cache-Control": "no-store" },
    });
  return new Response(new Uint8Array(png), { headers: { "Content-Type": "image/png", ...headers } });
}
