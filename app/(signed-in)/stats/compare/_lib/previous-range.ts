import type { RangeChoice } from "@/app/(signed-in)/stats/_lib/range";

const DAY_MS = 86_400_000;
/** No day before it counts as dated. */
const FIRST_DAY = "2000-01-01";

/** The default range to compare with: the same year or month a year before, or as many days right before. */
export function getPreviousRange(choice: RangeChoice, today: string): RangeChoice {
  if (choice.of === "all") return { of: "year", written: today.slice(0, 4) };
  const before = choice.of === "days" ? getPreviousDays(choice.from, choice.to) : getPreviousYear(choice);
  return before ?? { of: "all" };
}

function getPreviousYear(choice: Extract<RangeChoice, { written: string }>): RangeChoice | null {
  const year = Number(choice.written.slice(0, 4)) - 1;
  return year < 2000 ? null : { ...choice, written: `${year}${choice.written.slice(4)}` };
}

function getPreviousDays(from: string, to: string): RangeChoice | null {
  const length = Date.parse(to) - Date.parse(from) + DAY_MS;
  const [first, last] = [Date.parse(from) - length, Date.parse(from) - DAY_MS].map((at) =>
    new Date(at).toISOString().slice(0, 10),
  );
  return first && last && first >= FIRST_DAY ? { of: "days", from: first, to: last } : null;
}
