/** A part of something as a percentage: never 100 % when something is missing, never 0 % when something is there. */
export function formatPercent(part: number, all: number): string {
  return `${toWholePercent(part, all)} %`;
}

/** The number of it, for what is reckoned from percentages that are shown. */
export function toWholePercent(part: number, all: number): number {
  const share = Math.round((part / all) * 100);
  if (share >= 100 && part < all) return 99;
  return share === 0 && part > 0 ? 1 : share;
}
