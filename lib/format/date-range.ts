import "server-only";
import { DateTime } from "luxon";

/** Simkl uses earlier dates for "don't remember" (docs/simkl-api.md#types-statuses-and-media-objects). */
const FIRST_REAL_YEAR = 2000;
const ENGLISH = { locale: "en-GB" };

/** "3 May 2024", "3 to 9 May 2024"; null without a real date. */
export function formatDateRange(instants: readonly Date[], timeZone: string): string | null {
  const days = instants
    .map((instant) => DateTime.fromJSDate(instant, { zone: timeZone }).startOf("day"))
    .filter(({ year }) => year >= FIRST_REAL_YEAR);
  const [first, last] = [DateTime.min(...days), DateTime.max(...days)];
  if (!first || !last) return null;
  if (first.equals(last)) return last.toFormat("d MMMM yyyy", ENGLISH);
  const shared = first.year !== last.year ? "d MMMM yyyy" : first.month !== last.month ? "d MMMM" : "d";
  return `${first.toFormat(shared, ENGLISH)} to ${last.toFormat("d MMMM yyyy", ENGLISH)}`;
}
