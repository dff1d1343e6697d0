import { expect, test } from "vitest";
import { createRevalidatedResponse } from "./image-response";

const PNG = Buffer.from("a picture");

test("a picture is asked for each time, and sent once to who keeps it", async () => {
  const first = createRevalidatedResponse(PNG, null, { "X-Robots-Tag": "noindex" });
  expect([first.status, Buffer.from(await first.arrayBuffer())]).toEqual([200, PNG]);
  expect(first.headers.get("cache-control")).toBe("public, no-cache");
  const tag = first.headers.get("etag") ?? "";
  for (const known of [tag, `W/${tag}`, `"x", ${tag}`]) {
    const again = createRevalidatedResponse(PNG, known, { "X-Robots-Tag": "noindex" });
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", tag]);
  }
  expect(createRevalidatedResponse(Buffer.from("another"), tag, {}).status).toBe(200);
});

test("a failed image is not cached", () => {
  const answer = createRevalidatedResponse(null, '"x"', {});
  expect([answer.status, answer.headers.get("cache-control")]).toEqual([503, "no-store"]);
});
