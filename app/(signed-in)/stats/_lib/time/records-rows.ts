import type { ReportTable } from "@/app/(signed-in)/stats/_lib/report-table";
import { toLocalDay } from "@/lib/domain/local-day";
import type { Run } from "@/lib/stats/shared/streaks";
import type { TimeStats } from "@/lib/stats/time/time-stats";

type Row = ReportTable["rows"][number];

/** Each record with its days, a figure and the unit of that figure; what has two figures has two rows. */
export function createRecordsRows(
  { streaks, biggest, binge }: Pick<TimeStats, "streaks" | "biggest" | "binge">,
  timeZone: string,
): Row[] {
  const createRunRows = (name: string, one: Run | null): Row[] =>
    one ? [[name, one.firstDay, one.lastDay, one.days, "days"]] : [];
  const rows = [
    ...createRunRows("Longest streak", streaks.longest),
    ...createRunRows("Longest drought", streaks.drought),
  ];
  if (biggest) {
    const named = ["Biggest day", biggest.day, biggest.day];
    rows.push([...named, biggest.minutes, "minutes"], [...named, biggest.episodes + biggest.films, "viewings"]);
  }
  if (binge) {
    const named = [`Longest binge: ${binge.title}`, toLocalDay(binge.from, timeZone), toLocalDay(binge.to, timeZone)];
    rows.push([...named, binge.episodes, "episodes"], [...named, binge.minutes, "minutes"]);
  }
  return rows;
}
