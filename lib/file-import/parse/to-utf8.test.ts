import { expect, test } from "vitest";
import { MAX_OTHER_ENCODING_BYTES } from "@/lib/file-import/limits";
import { toUtf8 } from "./to-utf8";

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test("UTF-8 and UTF-16, with and without a mark, and what Windows wrote", () => {
  for (const bytes of [
    Buffer.from("Café 鬼"),
    Buffer.from("\ufeffCafé 鬼"),
    Buffer.from("\ufeffCafé 鬼", "utf16le"),
    Buffer.from("\ufeffCafé 鬼", "utf16le").swap16(),
  ])
    expect(toUtf8(bytes).toString()).toBe("Café 鬼");
  expect(toUtf8(latin("Caf\xe9 \xfcber")).toString()).toBe("Café über");
});

test("damaged UTF-8 and binary data are rejected", () => {
  expect(() => toUtf8(Buffer.concat([Buffer.from("Café "), latin("\xff")]))).toThrow("bad-utf8");
  expect(() => toUtf8(Buffer.from("鬼滅").subarray(0, 5))).toThrow("bad-utf8");
  expect(() => toUtf8(latin("\xff\xd8\xff\0"))).toThrow("no-text");
});

test("the limit for other encodings is lower, since they grow", () => {
  const bytes = new Uint8Array(MAX_OTHER_ENCODING_BYTES + 1).fill(0xe9);
  expect(toUtf8(bytes.subarray(1)).length).toBe(2 * MAX_OTHER_ENCODING_BYTES);
  expect(() => toUtf8(bytes)).toThrow("old-encoding-too-large");
});
