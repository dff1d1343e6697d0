import { afterEach, expect, test, vi } from "vitest";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

test.each([
  ["https://watch.example", true],
  ["http://localhost:3000", false],
])("a cookie of a site at %s is kept from scripts and other sites, and is secure: %s", async (siteUrl, secure) => {
  vi.stubEnv("NEXTAUTH_URL", siteUrl);
  const { cookieOptions } = await import("./cookie-options");
  expect(cookieOptions({ maxAge: 5 })).toEqual({ maxAge: 5, path: "/", httpOnly: true, sameSite: "lax", secure });
  expect(cookieOptions({ maxAge: 5, path: "/settings" }).path).toBe("/settings");
});
