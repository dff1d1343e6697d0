import type { NextRequest } from "next/server";
import { renderSharedImage } from "@/app/shared/_lib/render-shared-image";

/** All that a link shows as a picture, as sites show it beside the link. */
export async function GET(request: NextRequest, { params }: RouteContext<"/shared/[token]/image">): Promise<Response> {
  const { token } = await params;
  return renderSharedImage(request, token, null);
}
