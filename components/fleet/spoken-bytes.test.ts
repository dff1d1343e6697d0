import { expect, test } from "vitest";
import { spokenBytes } from "./spoken-bytes";

test.each([
  [0, "0 B"],
  [812, "812 B"],
  [1400, "1.4 KB"],
  [23_400_000_000, "23 GB"],
  [5e18, "5,000,000 TB"],
])("%s bytes are %s", (bytes, said) => expect(spokenBytes(bytes)).toBe(said));
