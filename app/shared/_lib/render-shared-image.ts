import "server-only";
import type { NextRequest } from "next/server";
import { createRevalidatedResponse } from "@/app/_lib/sharing/image-response";
import { formatShareHeading } from "@/app/_lib/sharing/share-heading";
import { createReviewImage, IMAGE_SHAPES } from "@/components/review-image/create-review-image";
import { getClientKey } from "@/lib/http/client-address";
import { consume, createTooManyRequestsResponse } from "@/lib/http/rate-limit";
import { drawPng } from "@/lib/sharing/image/draw-png";
import { drawInQueue } from "@/lib/sharing/image/drawing-queue";
import { getCachedImage, hasCachedImage } from "@/lib/sharing/image/image-cache";
import { findSharedReview } from "@/lib/sharing/review-shares";

/** The image of a shared review, or of one of its cards, until the link is revoked: caches must revalidate. */
export async function renderSharedImage(request: NextRequest, token: string, card: string | null): Promise<Response> {
  const { nextUrl, headers } = request;
  const shape = IMAGE_SHAPES.find((one) => one === nextUrl.searchParams.get("shape")) ?? "wide";
  const shared = await findSharedReview(token);
  const image = shared && createReviewImage(shared.cards, formatShareHeading(shared), { card, shape });
  if (!image) return new Response("There is no such picture.", { status: 404 });

  const key = JSON.stringify([token, card, shape]);
  if (!hasCachedImage(key)) {
    const exceeded =
      (await consume("sharedPicture", getClientKey())) ?? (await consume("sharedPicture", `link ${token}`));
    if (exceeded) return createTooManyRequestsResponse(exceeded, request);
  }
  const png = await getCachedImage(key, () => drawInQueue(`link ${token}`, () => drawPng(image)));
  return createRevalidatedResponse(png, headers.get("if-none-match"), { "X-Robots-Tag": "noindex" });
}
