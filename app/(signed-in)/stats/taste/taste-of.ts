import "server-only";
import { cacheLife } from "next/cache";
import { cache } from "react";
import type { BreakdownQuestion } from "@/lib/stats/breakdown/breakdown";
import type { Dimension } from "@/lib/stats/breakdown/dimensions";
import { type TasteFigures, tasteFigures } from "@/lib/stats/taste-figures";
import type { Question } from "../question";

/** What somebody watches and thinks of it, asked for once a request however many panels show some of it. */
export const tasteOf = cache(({ user, address, range }: Question): Promise<TasteFigures> => {
  const { kind, watch, by } = address;
  const asked = { kind, watch, timeZone: user.timeZone, range: address.range.of === "all" ? null : range };
  return keptTaste(user.id, by, asked, user.libraryRevision);
});

/** Not kept for long: the catalogue learns the traits of a title, and what others think of it, without raising the revision. */
async function keptTaste(
  userId: number,
  by: Dimension,
  question: BreakdownQuestion,
  _revision: number,
): Promise<TasteFigures> {
  "use cache";
  cacheLife("minutes");
  return tasteFigures(userId, by, question);
}
