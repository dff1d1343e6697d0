import "server-only";
import type { NextRequest } from "next/server";
import { pictureOf, SHAPES } from "@/components/review/picture/picture-of";
import { clientKey } from "@/lib/http/client-address";
import { consume, tooManyRequests } from "@/lib/http/rate-limit";
import { drawPng } from "@/lib/sharing/picture/draw-png";
import { inTurn } from "@/lib/sharing/picture/in-turn";
import { hasPicture, keptPicture } from "@/lib/sharing/picture/kept-pictures";
import { findShared } from "@/lib/sharing/review-shares";
import { headingOf } from "./heading";
import { askedAnswer } from "./picture-answer";

/** What a link shows as a picture, all of it or one card, for anybody, until it is revoked: no copy is used without asking. */
export async function sharedPng(request: NextRequest, token: string, card: string | null): Promise<Response> {
  const { nextUrl, headers } = request;
  const shape = SHAPES.find((one) => one === nextUrl.searchParams.get("shape")) ?? "wide";
  const shared = await findShared(token);
  const picture = shared && pictureOf(shared.cards, headingOf(shared), { card, shape });
  if (!picture) return new Response("There is no such picture.", { status: 404 });

  const key = JSON.stringify([token, card, shape]);
  if (!hasPicture(key)) {
    const exceeded = (await consume("sharedPicture", clientKey())) ?? (await consume("sharedPicture", `link ${token}`));
    if (exceeded) return tooManyRequests(exceeded, request);
  }
  const png = await keptPicture(key, () => inTurn(`link ${token}`, () => drawPng(picture)));
  return askedAnswer(png, headers.get("if-none-match"), { "X-Robots-Tag": "noindex" });
}
