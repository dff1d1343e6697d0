import "server-only";
import type { NextRequest } from "next/server";
import { createImageResponse } from "@/app/_lib/sharing/image-response";
import { formatShareHeading } from "@/app/_lib/sharing/share-heading";
import { createReviewImage } from "@/components/review-image/create-review-image";
import { consume, createTooManyRequestsResponse } from "@/lib/http/rate-limit";
import { selectCards } from "@/lib/sharing/card-selection";
import { drawPng } from "@/lib/sharing/image/draw-png";
import { drawInQueue } from "@/lib/sharing/image/drawing-queue";
import type { ReviewPageData } from "./find-review";
import { parseChoice, parseImageChoice } from "./share-params";

/** A review as an image, for its owner only. */
export async function renderReviewImage(
  request: NextRequest,
  { user, cards, stats }: ReviewPageData,
): Promise<Response> {
  const searchParams = groupParams(request.nextUrl.searchParams);
  const { hidden, isNamed } = parseChoice(searchParams);
  const range = stats.range.written;
  const chosen = selectCards(cards, (key) => !hidden.includes(key));
  const image = createReviewImage(
    chosen,
    formatShareHeading({ range, name: isNamed ? user.name : null }),
    parseImageChoice(searchParams),
  );
  if (!image) return new Response("There is no such card.", { status: 404 });

  const exceeded = await consume("picture", user.id);
  if (exceeded) return createTooManyRequestsResponse(exceeded, request);
  const png = await drawInQueue(`user ${user.id}`, () => drawPng(image));
  return createImageResponse(png, { "Cache-Control": "private, max-age=60" });
}

/** Repeated parameters are lists, as Next passes them to pages. */
function groupParams(search: URLSearchParams): Record<string, string | string[]> {
  return Object.fromEntries(
    [...new Set(search.keys())].map((name) => {
      const values = search.getAll(name);
      return [name, values.length > 1 ? values : (values[0] ?? "")];
    }),
  );
}
