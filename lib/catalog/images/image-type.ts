/** The media type by the first bytes, because neither name nor sender can be trusted; null for other data. */
export function detectImageType(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEADER_BYTES));
  const latin = start.toString("latin1");
  if (latin.startsWith("RIFF") && latin.slice(8, 12) === "WEBP") return "image/webp";
  if (latin.startsWith("\xff\xd8\xff")) return "image/jpeg";
  if (latin.startsWith("\x89PNG\r\n\x1a\n")) return "image/png";
  if (/^....ftypavi[fs]/s.test(latin)) return "image/avif";
  return SVG.test(start.toString("utf8")) ? "image/svg+xml" : null;
}

const HEADER_BYTES = 1024;
const SVG = /^\uFEFF?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<svg[\s>]/;
