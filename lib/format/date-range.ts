import "server-only";
import { DateTime } from "luxon";
import { FIRST_YEAR } from "@/lib/domain/first-date";
import { ENGLISH } from "./english";

/** "3 May 2024", "3 to 9 May 2024"; null without a real date. */
export function formatDateRange(instants: readonly Date[], timeZone: string): string | null {
  const days = instants
    .map((instant) => DateTime.fromJSDate(instant, { zone: timeZone }).startOf("day"))
    .filter(({ year }) => year >= FIRST_YEAR);
  const [first, last] = [DateTime.min(...days), DateTime.max(...days)];
  if (!first || !last) return null;
  if (first.equals(last)) return last.toFormat("d MMMM yyyy", ENGLISH);
  const shared = first.year !== last.year ? "d MMMM yyyy" : first.month !== last.month ? "d MMMM" : "d";
  return `${first.toFormat(shared, ENGLISH)} to ${last.toFormat("d MMMM yyyy", ENGLISH)}`;
}
