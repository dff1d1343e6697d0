/** Never 100 % when something is missing, never 0 % when something is there. */
export function formatPercent(part: number, all: number): string {
  return `${toWholePercent(part, all)} %`;
}

/** The number that `formatPercent` shows. */
export function toWholePercent(part: number, all: number): number {
  const share = Math.round((part / all) * 100);
  if (share >= 100 && part < all) return 99;
  return share === 0 && part > 0 ? 1 : share;
}
