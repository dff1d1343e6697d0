import type { NextRequest } from "next/server";
import { getReview } from "@/app/(signed-in)/review/_lib/find-review";
import { renderReviewImage } from "@/app/(signed-in)/review/_lib/render-review-image";

/** A month of the signed-in person, or a card of it, as a picture of what the address leaves in. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/review/[year]/[month]/png">,
): Promise<Response> {
  const { year, month } = await params;
  return renderReviewImage(request, await getReview(year, month));
}
