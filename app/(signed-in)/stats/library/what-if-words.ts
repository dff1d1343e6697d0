import { counted } from "@/components/format/counted";
import { spokenDuration } from "@/components/format/spoken-duration";
import { monthInWords } from "@/lib/dates/day-in-words";
import type { AddableTitle } from "@/lib/stats/library/addable-titles";
import { LONG_WEEKS, spokenWeeks } from "./forecast-words";

const WEEK_MS = 7 * 86_400_000;

/** When so many weeks are over: "in about 5 months, April 2027"; null is never. */
export function finishWords(weeks: number | null, today: string): string {
  const spoken = spokenWeeks(weeks);
  if (weeks === null || weeks > LONG_WEEKS) return spoken;
  const day = new Date(Date.parse(today) + weeks * WEEK_MS).toISOString().slice(0, 7);
  return `${spoken}, ${monthInWords(day)}`;
}

/** "24 episodes, 18 h", "all 24 episodes again, 18 h", "not out yet". */
export function addedWords({ isFilm, parts, isAgain, minutes }: AddableTitle): string {
  if (parts === 0) return "not out yet";
  const many = counted(parts, isFilm ? "film" : "episode");
  const amount = !isAgain ? many : isFilm ? "once again" : parts === 1 ? `${many} again` : `all ${many} again`;
  return `${amount}, ${spokenDuration(minutes)}`;
}
