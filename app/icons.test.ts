import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { NextRequest } from "next/server";
import sharp from "sharp";
import { expect, test } from "vitest";
import { proxy } from "@/proxy";
import manifest from "./manifest";

const PNG_ICONS = [
  { path: "/apple-touch-icon.png", size: 180 },
  ...(manifest().icons ?? []).flatMap(({ src, sizes, type }) =>
    type === "image/png" ? [{ path: src, size: Number.parseInt(sizes ?? "", 10) }] : [],
  ),
];

test.each(PNG_ICONS)("$path is a PNG of $size pixels each way", async ({ path, size }) => {
  const { format, width, height } = await sharp(`public${path}`).metadata();
  expect({ format, width, height }).toEqual({ format: "png", width: size, height: size });
});

test("home screens find a large icon and one that may be masked, and every icon of the manifest exists", () => {
  const icons = manifest().icons ?? [];
  expect(icons.map(({ sizes, purpose }) => [sizes, purpose])).toEqual(
    expect.arrayContaining([
      ["192x192", undefined],
      ["512x512", undefined],
      ["512x512", "maskable"],
    ]),
  );
  for (const { src } of icons) expect(existsSync(`public${src}`) || existsSync(`app${src}`)).toBe(true);
});

test("the icon of the tab is an SVG", async () => {
  expect((await sharp("app/icon.svg").metadata()).format).toBe("svg");
});

test("robots may read the landing page and what people share, nothing else", async () => {
  const lines = (await readFile("public/robots.txt", "utf8")).trim().split("\n");
  expect(lines).toEqual(["User-agent: *", "Allow: /$", "Allow: /shared/", "Disallow: /"]);
});

test.each(["/robots.txt", "/icon.svg", "/manifest.webmanifest", ...PNG_ICONS.map(({ path }) => path)])(
  "%s is served to visitors without a session",
  async (path) => {
    const response = await proxy(new NextRequest(new URL(path, "http://localhost:3000")));
    expect([response.status, response.headers.get("x-middleware-next")]).toEqual([200, "1"]);
  },
);
