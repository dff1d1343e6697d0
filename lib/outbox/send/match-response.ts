import type { EchoedTitle } from "@/lib/simkl/schemas/echoed-title";
import { parseOtherIds } from "@/lib/simkl/schemas/ids";
import type { WriteItem } from "@/lib/simkl/schemas/write-item";

export interface AddressedItem {
  simklId: number;
  item: WriteItem;
}

/** Simkl echoes titles exactly as they were sent, so the ids or the name identify them (docs/simkl-api.md#writing-to-the-library). */
export function createResponseMatcher(addressedItems: readonly AddressedItem[]): (echo: EchoedTitle) => number | null {
  const byKey = new Map(addressedItems.map(({ simklId, item }) => [toKey(toEchoedTitle(item)), simklId]));
  return (echo) => byKey.get(toKey(echo)) ?? null;
}

function toEchoedTitle({ ids, title, year }: WriteItem): EchoedTitle {
  return {
    simklId: ids.simkl === undefined ? null : Number(ids.simkl),
    ids: parseOtherIds(ids),
    title: title ?? null,
    year: year ?? null,
  };
}

function toKey({ simklId, ids, title, year }: EchoedTitle): string {
  if (simklId !== null) return String(simklId);
  const named = Object.entries(ids).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify(named.length > 0 ? named : [title, year]);
}
