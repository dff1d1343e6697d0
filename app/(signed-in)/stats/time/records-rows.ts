import { localDay } from "@/lib/dates/local-day";
import type { Run } from "@/lib/stats/streaks/streaks";
import type { TimeFigures } from "@/lib/stats/time-figures";
import type { FigureTable } from "../figure-table";

type Row = FigureTable["rows"][number];

/** Each record with its days, a figure and the unit of that figure; what has two figures has two rows. */
export function recordsRows(
  { streaks, biggest, binge }: Pick<TimeFigures, "streaks" | "biggest" | "binge">,
  timeZone: string,
): Row[] {
  const run = (name: string, one: Run | null): Row[] =>
    one ? [[name, one.firstDay, one.lastDay, one.days, "days"]] : [];
  const rows = [...run("Longest streak", streaks.longest), ...run("Longest drought", streaks.drought)];
  if (biggest) {
    const named = ["Biggest day", biggest.day, biggest.day];
    rows.push([...named, biggest.minutes, "minutes"], [...named, biggest.episodes + biggest.films, "viewings"]);
  }
  if (binge) {
    const named = [`Longest binge: ${binge.title}`, localDay(binge.from, timeZone), localDay(binge.to, timeZone)];
    rows.push([...named, binge.episodes, "episodes"], [...named, binge.minutes, "minutes"]);
  }
  return rows;
}
