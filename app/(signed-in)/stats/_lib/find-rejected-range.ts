import type { SearchParams } from "@/app/_lib/define-search-params";

/** Longer than any date or year. */
const MAX_LENGTH = 40;

/** What of the range in a query cannot be read, in words, given what was made of it; null when all of it was taken. */
export function findRejectedRange(
  searchParams: SearchParams,
  taken: { of: "all" | "year" | "month" | "days" },
): string | null {
  const [from, to] = [getText(searchParams.from), getText(searchParams.to)];
  if ((from || to) && taken.of !== "days") {
    if (from && to) return `days that cannot be read, from “${from}” to “${to}”`;
    return from ? `days from “${from}” on without a last one` : `days until “${to}” without a first one`;
  }
  const range = getText(searchParams.range);
  return range && range !== "all" && taken.of === "all" ? `“${range}”, which is no year or month` : null;
}

function getText(given: string | string[] | undefined): string {
  const text = [given ?? []].flat().join(" and ").trim();
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
}
