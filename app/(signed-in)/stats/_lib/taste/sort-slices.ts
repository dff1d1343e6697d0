import type { SliceSort } from "@/app/(signed-in)/stats/search-params";
import type { Slice } from "@/lib/stats/taste/breakdown";
import type { Dimension } from "@/lib/stats/taste/dimensions";
import { formatSlice } from "./slice-labels";

/** The most first, names and lengths in their order; what is not known comes last, and so do titles without a rating. */
export function sortSlices(slices: readonly Slice[], sort: SliceSort, dimension: Dimension): Slice[] {
  return slices.toSorted(
    (one, other) =>
      Number(one.value === null) - Number(other.value === null) ||
      compareBySort(one, other, sort, dimension) ||
      other.minutes - one.minutes ||
      (one.value ?? "").localeCompare(other.value ?? ""),
  );
}

function compareBySort(one: Slice, other: Slice, sort: SliceSort, dimension: Dimension): number {
  switch (sort) {
    case "name":
      return compareByName(one, other, dimension);
    case "titles":
      return other.titles - one.titles;
    case "viewings":
      return other.viewings - one.viewings;
    case "time":
      return other.minutes - one.minutes;
    case "rating":
      return (other.rating ?? -1) - (one.rating ?? -1);
  }
}

function compareByName(one: Slice, other: Slice, dimension: Dimension): number {
  if (dimension === "runtime" || dimension === "decade") return Number(one.value) - Number(other.value);
  return formatSlice(one.value, dimension).localeCompare(formatSlice(other.value, dimension));
}
