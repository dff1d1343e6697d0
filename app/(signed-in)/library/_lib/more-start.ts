import { serializeCursor, type TitleCursor } from "@/lib/library/browse/title-cursor";

/** Where more titles start: the query, and the keyset position. */
export interface MoreStart {
  address: string;
  after: string;
}

export function createMoreStart(address: string, place: TitleCursor): MoreStart {
  return { address, after: serializeCursor(place) };
}
