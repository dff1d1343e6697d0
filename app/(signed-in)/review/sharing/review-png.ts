import "server-only";
import type { NextRequest } from "next/server";
import { headingOf } from "@/app/shared/heading";
import { pictureAnswer } from "@/app/shared/picture-answer";
import { pictureOf } from "@/components/review/picture/picture-of";
import { chosenCards } from "@/lib/sharing/choice";
import { drawPng } from "@/lib/sharing/picture/draw-png";
import { inTurn } from "@/lib/sharing/picture/in-turn";
import { tooOften } from "@/lib/sharing/picture/too-often";
import type { ShownReview } from "../review-of-address";
import { readChoice, readPicture } from "./share-address";

/** A review as a picture, for nobody but the person themselves. */
export async function reviewPng({ nextUrl }: NextRequest, { user, cards, figures }: ShownReview): Promise<Response> {
  const query = queryOf(nextUrl.searchParams);
  const { hidden, isNamed } = readChoice(query);
  const range = figures.range.written;
  const chosen = chosenCards(cards, (key) => !hidden.includes(key));
  const picture = pictureOf(chosen, headingOf({ range, name: isNamed ? user.name : null }), readPicture(query));
  if (!picture) return new Response("There is no such card.", { status: 404 });

  const png = tooOften(`user ${user.id}`, new Date()) ? null : await inTurn(() => drawPng(picture));
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
