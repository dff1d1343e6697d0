/** The neighbours among the ranges with activity; null at either end. */
export function findAdjacentReviews(rangeKey: string, months: readonly string[]) {
  const all = [...new Set(months.map((month) => month.slice(0, rangeKey.length)))];
  return {
    before: all.findLast((one) => one < rangeKey) ?? null,
    after: all.find((one) => one > rangeKey) ?? null,
  };
}
