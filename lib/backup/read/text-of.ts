import { refuse } from "../backup-refused";

/** The text of a file: Unicode by its mark, else UTF-8, else what Windows wrote before. */
export function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    if (bytes.includes(0)) refuse("This is no text, and no ZIP archive either.");
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
