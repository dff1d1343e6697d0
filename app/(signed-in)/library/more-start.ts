import type { LibraryPlace } from "@/lib/library/browse/library-place";
import { writtenPlace } from "@/lib/library/browse/library-place";

/** Where further titles begin: the address of the query, and the place after which they come. */
export interface MoreStart {
  address: string;
  after: string;
}

export function moreStart(address: string, place: LibraryPlace): MoreStart {
  return { address, after: writtenPlace(place) };
}
