import { expect, test } from "vitest";
import { getCookieOptions } from "./cookie-options";

test.each([
  ["https://watch.example", true],
  ["http://localhost:3000", false],
])("a cookie of a site at %s is kept from scripts and other sites, and is secure: %s", (siteUrl, secure) => {
  expect(getCookieOptions({ maxAge: 5 }, siteUrl)).toEqual({
    ...{ maxAge: 5, path: "/", httpOnly: true, sameSite: "lax", secure },
  });
  expect(getCookieOptions({ maxAge: 5, path: "/settings" }, siteUrl).path).toBe("/settings");
});
