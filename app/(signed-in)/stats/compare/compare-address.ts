import type { Route } from "next";
import { z } from "zod";
import { withQuery } from "../../with-query";
import { NARROWING, type Narrowing, writeNarrowing } from "../narrowing";
import type { RangeChoice } from "../range-choice";
import { rangeOf, WrittenDay, WrittenRange } from "../written-range";

export const SIDES = ["a", "b"] as const;
export type SideName = (typeof SIDES)[number];

/** All that the address of a comparison says; what it says wrongly is as if it were not there. */
export interface CompareAddress extends Narrowing {
  /** Null for the year that it is. */
  a: RangeChoice | null;
  /** Null for the same time a year before the first. */
  b: RangeChoice | null;
}

const Address = z
  .object({
    a: WrittenRange,
    "a-from": WrittenDay,
    "a-to": WrittenDay,
    b: WrittenRange,
    "b-from": WrittenDay,
    "b-to": WrittenDay,
    ...NARROWING,
  })
  .transform(
    ({ a, "a-from": aFrom, "a-to": aTo, b, "b-from": bFrom, "b-to": bTo, ...narrowing }): CompareAddress => ({
      a: rangeOf(a, aFrom, aTo),
      b: rangeOf(b, bFrom, bTo),
      ...narrowing,
    }),
  );

/** Reads a query as the statistics read theirs. */
export function readCompareAddress(query: Record<string, string | string[] | undefined>): CompareAddress {
  return Address.parse(query);
}

/** The address without its path, with nothing in it that goes without saying. */
export function writtenCompareAddress({ a, b, ...narrowing }: CompareAddress): URLSearchParams {
  const query = new URLSearchParams();
  writeRange(query, "a", a);
  writeRange(query, "b", b);
  writeNarrowing(query, narrowing);
  return query;
}

export function compareHref(address: CompareAddress, path = "/stats/compare"): Route {
  return withQuery(path, writtenCompareAddress(address));
}

function writeRange(query: URLSearchParams, side: SideName, choice: RangeChoice | null): void {
  if (choice === null) return;
  if (choice.of !== "days") query.set(side, choice.of === "all" ? "all" : choice.written);
  else {
    query.set(`${side}-from`, choice.from);
    query.set(`${side}-to`, choice.to);
  }
}
