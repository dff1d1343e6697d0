import { DAY, formatUtcDay } from "@/simulator/world/instant";

/** Episodes that start on a day (`YYYY-MM-DD`, network's zone) and continue weekly, or all come on that day. */
export interface Run {
  start: string;
  count: number;
  allAtOnce: boolean;
}

/**
 * Seasons are separated by blanks: `2008-01-20:7` is seven weekly episodes, `2016-07-15*8` eight at once,
 * `2012-07-15:8/2013-08-11:8` two halves; `now-35d` is relative to the day of `now`.
 */
export function parseSeasons(text: string, now: Date): Run[][] {
  return text.split(/\s+/).map((season) => season.split("/").map((part) => parseRun(part, now)));
}

function parseRun(text: string, now: Date): Run {
  const [, start, sign, count] = /^(\d{4}-\d\d-\d\d|now[-+]\d+d)([:*])(\d+)$/.exec(text) ?? [];
  if (start === undefined) throw new Error(`Not a season: ${text}`);
  return { start: parseDay(start, now), count: Number(count), allAtOnce: sign === "*" };
}

/** `YYYY-MM-DD`, or relative to the day of `now`; null stays null. */
export function parseDay(text: string, now: Date): string;
export function parseDay(text: string | null, now: Date): string | null;
export function parseDay(text: string | null, now: Date): string | null {
  return text?.startsWith("now") ? formatUtcDay(now.getTime() + Number(text.slice(3, -1)) * DAY) : text;
}
