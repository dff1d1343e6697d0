import { isUtf8 } from "node:buffer";
import { rejectImport } from "@/lib/file-import/import-rejected-error";
import { MAX_OTHER_ENCODING_BYTES } from "@/lib/file-import/limits";

/** Without a byte order mark. Decodes UTF-16 with a mark, UTF-8, and else windows-1252. */
export function toUtf8(bytes: Uint8Array): Buffer {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, "utf-16be");
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isUtf8(bytes))
    return buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf ? buffer.subarray(3) : buffer;
  if (bytes.includes(0)) rejectImport("no-text");
  // windows-1252 hardly ever contains UTF-8 sequences, so this is damaged UTF-8.
  if (hasUtf8Sequence(bytes)) rejectImport("bad-utf8");
  return decode(bytes, "windows-1252");
}

function decode(bytes: Uint8Array, encoding: string): Buffer {
  if (bytes.length > MAX_OTHER_ENCODING_BYTES) rejectImport("old-encoding-too-large");
  return Buffer.from(new TextDecoder(encoding).decode(bytes));
}

/** Of two to four bytes. */
function hasUtf8Sequence(bytes: Uint8Array): boolean {
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
