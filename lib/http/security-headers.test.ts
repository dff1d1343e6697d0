import { expect, test } from "vitest";
import { buildContentSecurityPolicy, buildSecurityHeaders } from "./security-headers";

const hosted = { isProduction: true, siteUrl: "https://watchfolio.example", simklSiteUrl: "https://simkl.com/path" };
const selfHosted = { isProduction: true, siteUrl: "http://localhost:3000", simklSiteUrl: "http://localhost:4100" };
const developing = { ...selfHosted, isProduction: false };

test("a page in production runs only scripts with its nonce", () => {
  const policy = directives(buildContentSecurityPolicy("/overview", "abc", hosted));
  expect(policy.get("script-src")).toBe("'self' 'nonce-abc' 'strict-dynamic'");
  expect(policy.get("default-src")).toBe("'none'");
  expect(policy.get("frame-ancestors")).toBe("'none'");
});

test("style sheets are ours or carry the nonce, and only attributes, which load nothing, may be written into a page", () => {
  const policy = directives(buildContentSecurityPolicy("/overview", "abc", hosted));
  expect(policy.get("style-src")).toBe("'self' 'nonce-abc'");
  expect(policy.get("style-src-attr")).toBe("'unsafe-inline'");
});

test("what a page of ours loads is named, and nothing else is allowed", () => {
  const policy = directives(buildContentSecurityPolicy("/", "abc", hosted));
  expect([...policy.keys()]).toEqual([
    "default-src",
    "script-src",
    "style-src",
    "style-src-attr",
    "img-src",
    "font-src",
    "manifest-src",
    "connect-src",
    "base-uri",
    "form-action",
    "frame-ancestors",
    "upgrade-insecure-requests",
  ]);
  expect(directives(buildContentSecurityPolicy("/", "abc", selfHosted)).has("upgrade-insecure-requests")).toBe(false);
});

test("images and connections of a page go to ourselves, forms also to Simkl", () => {
  const policy = directives(buildContentSecurityPolicy("/", "abc", hosted));
  expect(policy.get("img-src")).toBe("'self' data:");
  expect(policy.get("connect-src")).toBe("'self'");
  expect(policy.get("form-action")).toBe("'self' https://simkl.com");
});

test("development gets what Next's development server needs, and production none of it", () => {
  const policy = directives(buildContentSecurityPolicy("/", "abc", developing));
  expect(policy.get("script-src")).toContain("'unsafe-eval'");
  expect(policy.get("connect-src")).toContain("ws:");
  expect(buildContentSecurityPolicy("/", "abc", selfHosted)).not.toMatch(/unsafe-eval|ws:/);
});

test("an image opened as a document runs nothing and reaches nothing", () => {
  const policy = buildContentSecurityPolicy("/images/posters/67/6752548fb9e7ed281_m.webp", "abc", hosted);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("sandbox");
  expect(policy).not.toContain("script-src");
});

test("everything but an image has the policy of a page, since its 404 is one", () => {
  for (const path of ["/api/health", "/_next/static/chunks/main.js", "/imagespage"]) {
    expect(buildContentSecurityPolicy(path, "abc", hosted)).toContain("'nonce-abc'");
  }
});

test("only shared images may be shown by other sites", () => {
  const shownBy = (path: string) => buildSecurityHeaders(path, hosted)["Cross-Origin-Resource-Policy"];
  expect(["/shared/abc/image", "/shared/abc/image/time"].map(shownBy)).toEqual(["cross-origin", "cross-origin"]);
  for (const path of ["/", "/shared/abc", "/shared/abc/images", "/review/2025/png", "/images/posters/1/a_m.webp"])
    expect([path, shownBy(path)]).toEqual([path, "same-origin"]);
});

test("HSTS is sent under https only", () => {
  expect(buildSecurityHeaders("/", hosted)).toHaveProperty("Strict-Transport-Security", "max-age=63072000");
  expect(buildSecurityHeaders("/", selfHosted)).not.toHaveProperty("Strict-Transport-Security");
});

function directives(policy: string): Map<string, string> {
  return new Map(
    policy.split("; ").map((directive) => {
      const [name = "", ...values] = directive.split(" ");
      return [name, values.join(" ")];
    }),
  );
}
