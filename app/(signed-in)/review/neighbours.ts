/** The last one before and the first one after, of those that have something, in order; null where there is none. */
export function neighbours(written: string, months: readonly string[]) {
  const all = [...new Set(months.map((month) => month.slice(0, written.length)))];
  return {
    before: all.findLast((one) => one < written) ?? null,
    after: all.find((one) => one > written) ?? null,
  };
}
