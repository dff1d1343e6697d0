import type { NextRequest } from "next/server";
import { reviewOfAddress } from "../../review-of-address";
import { reviewPng } from "../../sharing/review-png";

/** A year of the signed-in person, or a card of it, as a picture of what the address leaves in. */
export async function GET(request: NextRequest, { params }: RouteContext<"/review/[year]/png">): Promise<Response> {
  const { year } = await params;
  return reviewPng(request, await reviewOfAddress(year, null));
}
