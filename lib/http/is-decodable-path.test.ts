import { expect, test } from "vitest";
import { isDecodablePath } from "./is-decodable-path";

test.each([
  ["/title/tv/1", true],
  ["/library/Am%C3%A9lie", true],
  ["/a%2fb%00", true],
  ["/title/tv/%ff", false],
  ["/review/%E0%A4%A", false],
  ["/%", false],
])("%s: %s", (path, isDecodable) => expect(isDecodablePath(path)).toBe(isDecodable));
