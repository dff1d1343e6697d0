import { WEEKDAYS } from "@/components/charts/punch-card";
import { counted } from "@/components/format/counted";
import { KIND_ORDER, KINDS } from "@/components/kind/kinds";
import { hourSums, weekdaySums } from "@/lib/stats/review/peaks";
import type { CardOf } from "./card-of";
import { leftOut, monthName } from "./words";

/** The hour of the day with most viewings. */
export const hoursCard: CardOf = (figures) => {
  const { hours, peaks } = figures;
  const { hour } = peaks.all;
  if (!hour) return null;
  const all = hourSums(hours, null).reduce((sum, viewings) => sum + viewings, 0);
  return {
    id: "hours",
    title: "Hour of the day",
    figure: clock(hour.at),
    sentence: `${counted(hour.amount, "viewing")} of ${all.toLocaleString("en")} fell between ${clock(hour.at)} and ${clock(hour.at + 1)}.${leftOut(figures)}`,
    rows: KIND_ORDER.flatMap((kind) => {
      const peak = peaks[kind].hour;
      const value = peak && `${clock(peak.at)}, ${counted(peak.amount, "viewing")}`;
      return value ? [{ id: kind, label: KINDS[kind].label, value, share: null, kind, poster: null }] : [];
    }),
  };
};

/** The day of the week with most viewings. */
export const weekdaysCard: CardOf = ({ hours, peaks }) => {
  const { weekday } = peaks.all;
  if (!weekday) return null;
  return {
    id: "weekdays",
    title: "Day of the week",
    figure: `${WEEKDAYS[weekday.at]}s`,
    sentence: `${counted(weekday.amount, "viewing")} fell on a ${WEEKDAYS[weekday.at]}.`,
    rows: weekdaySums(hours, null).map((viewings, at) => ({
      id: `${WEEKDAYS[at]}`.toLowerCase(),
      label: `${WEEKDAYS[at]}`,
      value: counted(viewings, "viewing"),
      share: viewings / weekday.amount,
      kind: null,
      poster: null,
    })),
  };
};

/** When each kind has its time; nothing to tell apart when there is one kind only. */
export const kindsCard: CardOf = ({ range, peaks }) => {
  const rows = KIND_ORDER.flatMap((kind) => {
    const { hour, weekday, month } = peaks[kind];
    if (!hour || !weekday || !month) return [];
    const value = `${clock(hour.at)}, ${WEEKDAYS[weekday.at]}s`;
    const whole = range.of === "year" ? `${value}, most in ${monthName(month.at)}` : value;
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

export function clock(hour: number): string {
  return `${hour % 24}:00`;
}
