import { expect, test } from "vitest";
import { readTheme } from "./theme";

test.each([
  ["dark", "dark"],
  ["light", "light"],
  [undefined, "system"],
  ['"><script>', "system"],
])("the cookie %s asks for %s", (cookie, theme) => expect(readTheme(cookie)).toBe(theme));
