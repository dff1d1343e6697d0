import { sanitizeText } from "@/lib/database/sanitize";

const NAMED_ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** Turns Simkl's HTML (`<br>`, `<i>`, `&amp;`) into text. Still untrusted: escape it where it is shown. */
export function toPlainText(html: string | null): string | null {
  if (html === null) return null;
  const text = sanitizeText(html)
    // A tag ends before the next: text of a thousand beginnings would otherwise be read a thousand times.
    .replace(/<(?:br|\/p)\b[^<>]*>/gi, "\n")
    .replace(/<\/?[a-z][^<>]*>/gi, "")
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,6}));/gi, decodeEntity)
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{2,}/g, "\n\n")
    .trim();
  return text === "" ? null : text;
}

function decodeEntity(entity: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED_ENTITIES[name.toLowerCase()] ?? entity;
  const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
}
