import { isUtf8 } from "node:buffer";
import { refuse } from "../backup-refused";
import { MOST_OTHER_ENCODING_BYTES } from "../limits";

/** The text of a file as UTF-8 without a mark: Unicode by its mark, else UTF-8, else what Windows wrote before. */
export function toUtf8(bytes: Uint8Array): Buffer {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, "utf-16be");
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isUtf8(bytes))
    return buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf ? buffer.subarray(3) : buffer;
  if (bytes.includes(0)) refuse("no-text");
  // Windows' letters seldom stand beside each other as the bytes of UTF-8 do: this is UTF-8 that was damaged.
  if (hasLetterOfUtf8(bytes)) refuse("bad-utf8");
  return decoded(bytes, "windows-1252");
}

function decoded(bytes: Uint8Array, encoding: string): Buffer {
  if (bytes.length > MOST_OTHER_ENCODING_BYTES) refuse("old-encoding-too-large");
  return Buffer.from(new TextDecoder(encoding).decode(bytes));
}

/** Whether a letter of two to four bytes is in it, written as UTF-8 writes it. */
function hasLetterOfUtf8(bytes: Uint8Array): boolean {
  let missing = 0;
  for (const byte of bytes) {
    const isContinuation = byte >= 0x80 && byte < 0xc0;
    if (missing > 0 && isContinuation) {
      missing -= 1;
      if (missing === 0) return true;
    } else
      missing = byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xc2 && byte < 0xe0 ? 1 : 0;
  }
  return false;
}
