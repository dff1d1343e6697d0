import { type CompareParams, SIDES, type SideName } from "@/app/(signed-in)/stats/compare/search-params";

/** The sides whose requested range is invalid and was replaced. */
export function findRejectedSides(
  searchParams: Record<string, string | string[] | undefined>,
  params: CompareParams,
): Set<SideName> {
  const isRejected = (side: SideName) =>
    searchParams[`${side}-from`] || searchParams[`${side}-to`]
      ? params[side]?.of !== "days"
      : Boolean(searchParams[side]) && params[side] === null;
  return new Set(SIDES.filter(isRejected));
}
