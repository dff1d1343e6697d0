import { expect, test } from "vitest";
import { isReadablePath } from "./is-readable-path";

test.each([
  ["/title/tv/1", true],
  ["/library/Am%C3%A9lie", true],
  ["/a%2fb%00", true],
  ["/title/tv/%ff", false],
  ["/review/%E0%A4%A", false],
  ["/%", false],
])("%s: %s", (path, isReadable) => expect(isReadablePath(path)).toBe(isReadable));
