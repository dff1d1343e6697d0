import { type CompareAddress, SIDES, type SideName } from "./compare-address";

/** The sides for which a query names a time that cannot be taken, so that another one stands there. */
export function refusedSides(
  query: Record<string, string | string[] | undefined>,
  address: CompareAddress,
): Set<SideName> {
  const isRefused = (side: SideName) =>
    query[`${side}-from`] || query[`${side}-to`]
      ? address[side]?.of !== "days"
      : Boolean(query[side]) && address[side] === null;
  return new Set(SIDES.filter(isRefused));
}
