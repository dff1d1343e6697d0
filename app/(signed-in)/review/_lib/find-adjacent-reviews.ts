/** The last one before and the first one after, of those that have something, in order; null where there is none. */
export function findAdjacentReviews(rangeKey: string, months: readonly string[]) {
  const all = [...new Set(months.map((month) => month.slice(0, rangeKey.length)))];
  return {
    before: all.findLast((one) => one < rangeKey) ?? null,
    after: all.find((one) => one > rangeKey) ?? null,
  };
}
