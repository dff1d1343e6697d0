import { formatLeftOutNote, formatMonthName } from "@/app/(signed-in)/review/messages";
import { KIND_ORDER, KINDS } from "@/components/titles/kinds";
import { pluralize } from "@/lib/format/count";
import { WEEKDAYS } from "@/lib/format/weekdays";
import { sumHours, sumWeekdays } from "@/lib/stats/review/peaks";
import type { CardBuilder } from "./card-builder";

/** The hour of the day with most viewings. */
export const buildHoursCard: CardBuilder = (stats) => {
  const { hours, peaks } = stats;
  const { hour } = peaks.all;
  if (!hour) return null;
  const all = sumHours(hours, null).reduce((sum, viewings) => sum + viewings, 0);
  return {
    id: "hours",
    title: "Hour of the day",
    figure: formatHour(hour.at),
    sentence: `${pluralize(hour.amount, "viewing")} of ${all.toLocaleString("en")} fell between ${formatHour(hour.at)} and ${formatHour(hour.at + 1)}.${formatLeftOutNote(stats)}`,
    rows: KIND_ORDER.flatMap((kind) => {
      const peak = peaks[kind].hour;
      const value = peak && `${formatHour(peak.at)}, ${pluralize(peak.amount, "viewing")}`;
      return value ? [{ id: kind, label: KINDS[kind].label, value, share: null, kind, poster: null }] : [];
    }),
  };
};

/** The day of the week with most viewings. */
export const buildWeekdaysCard: CardBuilder = ({ hours, peaks }) => {
  const { weekday } = peaks.all;
  if (!weekday) return null;
  return {
    id: "weekdays",
    title: "Day of the week",
    figure: `${WEEKDAYS[weekday.at]}s`,
    sentence: `${pluralize(weekday.amount, "viewing")} fell on a ${WEEKDAYS[weekday.at]}.`,
    rows: sumWeekdays(hours, null).map((viewings, at) => ({
      id: `${WEEKDAYS[at]}`.toLowerCase(),
      label: `${WEEKDAYS[at]}`,
      value: pluralize(viewings, "viewing"),
      share: viewings / weekday.amount,
      kind: null,
      poster: null,
    })),
  };
};

/** The usual hours of each kind; only with several kinds. */
export const buildKindsCard: CardBuilder = ({ range, peaks }) => {
  const rows = KIND_ORDER.flatMap((kind) => {
    const { hour, weekday, month } = peaks[kind];
    if (!hour || !weekday || !month) return [];
    const value = `${formatHour(hour.at)}, ${WEEKDAYS[weekday.at]}s`;
    const whole = range.of === "year" ? `${value}, most in ${formatMonthName(month.at)}` : value;
    return [{ id: kind, label: KINDS[kind].label, value: whole, share: null, kind, poster: null }];
  });
  if (rows.length < 2) return null;
  return {
    id: "kinds",
    title: "Each at its time",
    figure: null,
    sentence: "The hour and the weekday at which most of each kind was watched.",
    rows,
  };
};

function formatHour(hour: number): string {
  return `${hour % 24}:00`;
}
