import "server-only";
import type { NextRequest } from "next/server";
import { headingOf } from "@/app/shared/heading";
import { pictureAnswer } from "@/app/shared/picture-answer";
import { pictureOf } from "@/components/review/picture/picture-of";
import { consume, tooManyRequests } from "@/lib/http/rate-limit";
import { chosenCards } from "@/lib/sharing/choice";
import { drawPng } from "@/lib/sharing/picture/draw-png";
import { inTurn } from "@/lib/sharing/picture/in-turn";
import type { ShownReview } from "../review-of-address";
import { readChoice, readPicture } from "./share-address";

/** A review as a picture, for nobody but the person themselves. */
export async function reviewPng(request: NextRequest, { user, cards, figures }: ShownReview): Promise<Response> {
  const query = queryOf(request.nextUrl.searchParams);
  const { hidden, isNamed } = readChoice(query);
  const range = figures.range.written;
  const chosen = chosenCards(cards, (key) => !hidden.includes(key));
  const picture = pictureOf(chosen, headingOf({ range, name: isNamed ? user.name : null }), readPicture(query));
  if (!picture) return new Response("There is no such card.", { status: 404 });

  const exceeded = await consume("picture", user.id);
  if (exceeded) return tooManyRequests(exceeded, request);
  const png = await inTurn(`user ${user.id}`, () => drawPng(picture));
  return pictureAnswer(png, { "Cache-Control": "private, max-age=60" });
}

/** As a page gets it: what is said more than once is a list. */
function queryOf(search: URLSearchParams): Record<string, string | string[]> {
  return Object.fromEntries(
    [...new Set(search.keys())].map((name) => {
      const values = search.getAll(name);
      return [name, values.length > 1 ? values : (values[0] ?? "")];
    }),
  );
}
