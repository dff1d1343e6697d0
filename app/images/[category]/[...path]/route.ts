import { currentUser } from "@/lib/accounts/guards";
import type { FoundImage } from "@/lib/catalog/image-cache";
import { type ImageName, parseImageName } from "@/lib/catalog/image-name";
import { imageType } from "@/lib/catalog/image-type";
import { images } from "@/lib/catalog/images";
import { placeholderImage } from "@/lib/catalog/placeholder-image";

type Context = { params: Promise<{ category: string; path: string[] }> };

/** An image of Simkl, from our disk for anybody; only a signed-in person may make us download one. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { category, path } = await params;
  const name = parseImageName(category, path);
  if (!name) return new Response("There is no such image.", { status: 404 });

  const found = await images().find(name, async () => (await currentUser()) !== null);
  return typeof found === "string" ? placeholder(name, found) : picture(found);
}

/** The bytes behind an address never change (digest §20). */
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
