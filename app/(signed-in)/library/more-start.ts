import { type SortedPlace, writtenPlace } from "@/lib/library/sorted-place";

/** Where further titles begin: the address of the query, and the place after which they come. */
export interface MoreStart {
  address: string;
  after: string;
}

export function moreStart(address: string, place: SortedPlace): MoreStart {
  return { address, after: writtenPlace(place) };
}
