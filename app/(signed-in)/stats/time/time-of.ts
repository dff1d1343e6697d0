import "server-only";
import { cacheLife } from "next/cache";
import { cache } from "react";
import { type TimeFigures, type TimeQuestion, timeFigures } from "@/lib/stats/time-figures";
import type { Question } from "../question";

/** What the figures of time are, asked for once a request however many panels show some of them. */
export const timeOf = cache(({ user, address, range, today, commonStep }: Question): Promise<TimeFigures> => {
  const { kind, watch, dates, unit, step, calendar } = address;
  const isAll = address.range.of === "all";
  const filter = { kind, watch, dates };
  const question = { timeZone: user.timeZone, range, isAll, filter, unit, step, commonStep, calendar, today };
  return keptTime(user.id, question, user.libraryRevision);
});

/** Not kept for long: the catalogue learns when an episode aired, and the length of a title, without raising the revision. */
async function keptTime(userId: number, question: TimeQuestion, _revision: number): Promise<TimeFigures> {
  "use cache";
  cacheLife("minutes");
  return timeFigures(userId, question);
}
