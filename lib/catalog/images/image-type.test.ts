import { expect, test } from "vitest";
import { detectImageType } from "./image-type";

test.each([
  ["image/webp", "RIFF\x24\0\0\0WEBPVP8 "],
  ["image/jpeg", "\xff\xd8\xff\xe0\0\x10JFIF"],
  ["image/png", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"],
  ["image/avif", "\0\0\0\x1cftypavif\0\0\0\0"],
  ["image/svg+xml", '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ["image/svg+xml", '<?xml version="1.0"?>\n<!-- a poster -->\n<svg>'],
])("knows %s by its first bytes", (type, start) => {
  expect(detectImageType(Buffer.from(start, "latin1"))).toBe(type);
});

test.each([
  ["a page", "<!doctype html><html><svg></svg></html>"],
  ["a page in a comment's clothes", "<!-- --><html><!-- --><svg>"],
  ["plain text", "404 page not found"],
  ["nothing", ""],
  ["a truncated header", "RIFF"],
])("%s is no image", (_, start) => {
  expect(detectImageType(Buffer.from(start, "latin1"))).toBeNull();
});

test("looks at the part of a larger buffer that it was given", () => {
  const larger = Buffer.from("junk\xff\xd8\xff", "latin1");
  expect(detectImageType(larger.subarray(4))).toBe("image/jpeg");
});
