import { expect, test } from "vitest";
import { cookieOptions } from "./cookie-options";

test.each([
  ["https://watch.example", true],
  ["http://localhost:3000", false],
])("a cookie of a site at %s is kept from scripts and other sites, and is secure: %s", (siteUrl, secure) => {
  expect(cookieOptions({ maxAge: 5 }, siteUrl)).toEqual({
    ...{ maxAge: 5, path: "/", httpOnly: true, sameSite: "lax", secure },
  });
  expect(cookieOptions({ maxAge: 5, path: "/settings" }, siteUrl).path).toBe("/settings");
});
