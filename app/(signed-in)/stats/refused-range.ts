type Query = Record<string, string | string[] | undefined>;

/** Nobody writes a date or a year that is longer. */
const LONGEST = 40;

/** What of the range in a query cannot be read, in words, given what was made of it; null when all of it was taken. */
export function refusedRange(query: Query, taken: { of: "all" | "year" | "month" | "days" }): string | null {
  const [from, to] = [writtenIn(query.from), writtenIn(query.to)];
  if ((from || to) && taken.of !== "days") {
    if (from && to) return `days that cannot be read, from “${from}” to “${to}”`;
    return from ? `days from “${from}” on without a last one` : `days until “${to}” without a first one`;
  }
  const range = writtenIn(query.range);
  return range && range !== "all" && taken.of === "all" ? `“${range}”, which is no year or month` : null;
}

function writtenIn(given: string | string[] | undefined): string {
  const written = [given ?? []].flat().join(" and ").trim();
  return written.length > LONGEST ? `${written.slice(0, LONGEST)}…` : written;
}
