import { serializeCursor, type TitleCursor } from "@/lib/library/browse/title-cursor";

/** Where further titles begin: the address of the query, and the place after which they come. */
export interface MoreStart {
  address: string;
  after: string;
}

export function createMoreStart(address: string, place: TitleCursor): MoreStart {
  return { address, after: serializeCursor(place) };
}
