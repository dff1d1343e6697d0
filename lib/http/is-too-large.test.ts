import { expect, test } from "vitest";
import { isTooLarge } from "./is-too-large";

const sized = (bytes?: number) => ({
  headers: new Headers(bytes === undefined ? {} : { "content-length": String(bytes) }),
});

test("a page takes a form of a megabyte, and nothing larger", () => {
  expect(isTooLarge(sized(1_048_576), "/library")).toBe(false);
  expect(isTooLarge(sized(1_048_577), "/library")).toBe(true);
  expect(isTooLarge(sized(), "/library")).toBe(false);
});

test("a backup is measured where it is read", () => {
  expect(isTooLarge(sized(25_000_000), "/api/backup")).toBe(false);
});
