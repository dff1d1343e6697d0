import { getWeekday, listDays } from "@/components/charts/calendar";
import type { PictureProps } from "./picture-props";

/** The days of a year in a row, of a month by weeks, those of the streak lit. */
export function StreakPicture({ stats: { range, streak, activity } }: PictureProps) {
  if (!streak) return null;
  const active = new Set(activity.map(({ day }) => day));
  const getClass = (day: string) => {
    if (day >= streak.firstDay && day <= streak.lastDay) return "bg-accent";
    return active.has(day) ? "bg-edge opacity-60" : "bg-raised";
  };
  const isYear = range.of === "year";
  return (
    <div
      aria-hidden="true"
      className={`grid gap-[3px] ${isYear ? "grid-cols-[repeat(21,1fr)] sm:grid-cols-[repeat(26,1fr)]" : "grid-cols-7 gap-1.5"}`}
    >
      {listDays(range.firstDay, range.lastDay).map((day) => (
        <span
          key={day}
          className={`aspect-square rounded-[2px] ${getClass(day)}`}
          style={isYear ? undefined : { gridColumnStart: getWeekday(day) + 1 }}
        />
      ))}
    </div>
  );
}
