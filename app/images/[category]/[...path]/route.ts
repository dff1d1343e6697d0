import { setTimeout as sleep } from "node:timers/promises";
import { currentUser } from "@/lib/accounts/guards";
import type { FoundImage } from "@/lib/catalog/image-cache";
import { type ImageName, parseImageName } from "@/lib/catalog/image-name";
import { imageType } from "@/lib/catalog/image-type";
import { images } from "@/lib/catalog/images";
import { isImageOnFile } from "@/lib/catalog/is-image-on-file";
import { placeholderImage } from "@/lib/catalog/placeholder-image";
import { consume, type Exceeded, recordExceeded, tooManyRequests, tryConsume } from "@/lib/http/rate-limit";

/** Longer than a screen of posters takes. */
const LONGEST_WAIT_SECONDS = 10;

type Context = { params: Promise<{ category: string; path: string[] }> };

/** An image of Simkl, from our disk for anybody; only a signed-in person may make us download one, and so many at a time. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { category, path } = await params;
  const name = parseImageName(category, path);
  if (!name) return new Response("There is no such image.", { status: 404 });

  let exceeded: Exceeded | null = null;
  const found = await images().find(name, async () => {
    const user = await currentUser();
    if (!user) return false;
    exceeded = await waitForBurst(user.id);
    if (exceeded || !(await isImageOnFile(name))) return false;
    exceeded = await consume("imageHour", user.id);
    return exceeded === null;
  });
  if (exceeded) return tooMany(name, exceeded, request);
  return typeof found === "string" ? placeholder(name, found) : picture(found);
}

/** A page of new posters wants many at once: they come one second after the other, and what would take too long is refused. */
async function waitForBurst(userId: number): Promise<Exceeded | null> {
  let exceeded = await tryConsume("imageBurst", userId);
  for (let waited = 0; exceeded && waited < LONGEST_WAIT_SECONDS; waited += 1) {
    await sleep(1000);
    exceeded = await tryConsume("imageBurst", userId);
  }
  if (exceeded) recordExceeded("imageBurst", userId);
  return exceeded;
}

/** Browsers draw what a refusal brings with it; who opens the image itself reads why. */
function tooMany(name: ImageName, exceeded: Exceeded, request: Request): Response {
  const refusal = tooManyRequests(exceeded, request);
  if (refusal.headers.get("content-type")?.startsWith("text/html")) return refusal;
  const headers = new Headers(refusal.headers);
  headers.set("Content-Type", "image/svg+xml");
  return new Response(placeholderImage(name), { status: refusal.status, headers });
}

/** The bytes behind an address never change (docs/simkl-api.md#images-and-terms). */
function picture(bytes: Uint8Array): Response {
  const type = imageType(bytes) ?? "application/octet-stream";
  return new Response(Buffer.from(bytes), {
    headers: { "Content-Type": type, "Cache-Control": "public, max-age=31536000, immutable" },
  });
}

function placeholder(name: ImageName, why: Exclude<FoundImage, Uint8Array>): Response {
  const lifetime = why === "missing" ? "public, max-age=86400" : "no-store";
  return new Response(placeholderImage(name), {
    headers: { "Content-Type": "image/svg+xml", "Cache-Control": lifetime },
  });
}
