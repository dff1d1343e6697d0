import { expect, test } from "vitest";
import { formatBytes } from "./bytes";

test.each([
  [0, "0 bytes"],
  [840, "840 bytes"],
  [1000, "1 KB"],
  [1234, "1.2 KB"],
  [34_400_000, "34 MB"],
  [9_960_000_000_000, "10 TB"],
  [9_960_000_000_000_000, "9,960 TB"],
])("%i bytes are %s", (bytes, expected) => expect(formatBytes(bytes)).toBe(expected));
