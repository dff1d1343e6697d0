import type { NextRequest } from "next/server";
import { renderSharedImage } from "@/app/shared/_lib/render-shared-image";

type Context = RouteContext<"/shared/[token]/image/[card]">;

/** One card of what a link shows as a picture. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { token, card } = await params;
  return renderSharedImage(request, token, card);
}
