import { expect, test } from "vitest";
import { parseTheme } from "./theme";

test.each([
  ["dark", "dark"],
  ["light", "light"],
  [undefined, "system"],
  ['"><script>', "system"],
])("the cookie %s asks for %s", (cookie, theme) => expect(parseTheme(cookie)).toBe(theme));
