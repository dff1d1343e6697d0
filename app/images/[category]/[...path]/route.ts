import { setTimeout as sleep } from "node:timers/promises";
import { getCurrentUser } from "@/lib/auth/sessions/current-user";
import type { FoundImage } from "@/lib/catalog/images/image-cache";
import { type ImageName, parseImageName } from "@/lib/catalog/images/image-name";
import { detectImageType } from "@/lib/catalog/images/image-type";
import { getImageCache } from "@/lib/catalog/images/instance";
import { isReferencedImage } from "@/lib/catalog/images/is-referenced-image";
import { renderPlaceholderImage } from "@/lib/catalog/images/placeholder-image";
import {
  consume,
  createTooManyRequestsResponse,
  type ExceededLimit,
  recordExceeded,
  tryConsume,
} from "@/lib/http/rate-limit";

/** Longer than a screen of posters takes. */
const MAX_WAIT_SECONDS = 10;

type Context = { params: Promise<{ category: string; path: string[] }> };

/** An image of Simkl. Everyone gets it from our disk; only signed-in people make us download one, a few at a time. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { category, path } = await params;
  const name = parseImageName(category, path);
  if (!name) return new Response("There is no such image.", { status: 404 });

  let exceeded: ExceededLimit | null = null;
  const found = await getImageCache().find(name, async () => {
    const user = await getCurrentUser();
    if (!user) return false;
    exceeded = await waitForBurst(user.id);
    if (exceeded || !(await isReferencedImage(name))) return false;
    exceeded = await consume("imageHour", user.id);
    return exceeded === null;
  });
  if (exceeded) return createTooManyResponse(name, exceeded, request);
  return typeof found === "string" ? createPlaceholderResponse(name, found) : createImageResponse(found);
}

/** A page of new posters wants many at once: they come one second after the other, and what would take too long is refused. */
async function waitForBurst(userId: number): Promise<ExceededLimit | null> {
  let exceeded = await tryConsume("imageBurst", userId);
  for (let waited = 0; exceeded && waited < MAX_WAIT_SECONDS; waited += 1) {
    await sleep(1000);
    exceeded = await tryConsume("imageBurst", userId);
  }
  if (exceeded) recordExceeded("imageBurst", userId);
  return exceeded;
}

/** Browsers draw what a refusal brings with it; who opens the image itself reads why. */
function createTooManyResponse(name: ImageName, exceeded: ExceededLimit, request: Request): Response {
  const rejection = createTooManyRequestsResponse(exceeded, request);
  if (rejection.headers.get("content-type")?.startsWith("text/html")) return rejection;
  const headers = new Headers(rejection.headers);
  headers.set("Content-Type", "image/svg+xml");
  return new Response(renderPlaceholderImage(name), { status: rejection.status, headers });
}

/** The bytes behind an address never change (docs/simkl-api.md#images-and-terms). */
function createImageResponse(bytes: Uint8Array): Response {
  const type = detectImageType(bytes) ?? "application/octet-stream";
  return new Response(Buffer.from(bytes), {
    headers: { "Content-Type": type, "Cache-Control": "public, max-age=31536000, immutable" },
  });
}

function createPlaceholderResponse(name: ImageName, reason: Exclude<FoundImage, Uint8Array>): Response {
  const lifetime = reason === "missing" ? "public, max-age=86400" : "no-store";
  return new Response(renderPlaceholderImage(name), {
    headers: { "Content-Type": "image/svg+xml", "Cache-Control": lifetime },
  });
}
