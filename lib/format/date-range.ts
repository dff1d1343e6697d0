import "server-only";
import { DateTime } from "luxon";
import { FIRST_YEAR } from "@/lib/domain/first-date";
import { ENGLISH } from "./english";

/** "3 May 2024", "3 to 9 May 2024"; null without a real date. */
export function formatDateRange(instants: readonly Date[], timeZone: string): string | null {
  const since = DateTime.fromObject({ year: FIRST_YEAR }, { zone: timeZone }).toMillis();
  // Only two become local days, which is slow: a round of a show has hundreds of instants.
  const [first, last] = listEnds(instants.filter((instant) => instant.getTime() >= since)).map((instant) =>
    DateTime.fromJSDate(instant, { zone: timeZone }).startOf("day"),
  );
  if (!first || !last) return null;
  if (first.equals(last)) return last.toFormat("d MMMM yyyy", ENGLISH);
  const shared = first.year !== last.year ? "d MMMM yyyy" : first.month !== last.month ? "d MMMM" : "d";
  return `${first.toFormat(shared, ENGLISH)} to ${last.toFormat("d MMMM yyyy", ENGLISH)}`;
}

/** The earliest and the latest. */
function listEnds(instants: readonly Date[]): Date[] {
  const sorted = instants.toSorted((one, other) => one.getTime() - other.getTime());
  return [...sorted.slice(0, 1), ...sorted.slice(-1)];
}
