/** A part of something as a percentage: never 100 % when something is missing, never 0 % when something is there. */
export function partInPercent(part: number, all: number): string {
  const share = Math.round((part / all) * 100);
  if (share >= 100 && part < all) return "99 %";
  return share === 0 && part > 0 ? "1 %" : `${share} %`;
}
