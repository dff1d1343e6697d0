import type { Echo } from "@/lib/simkl/echo";
import { otherIds } from "@/lib/simkl/ids";
import type { WriteItem } from "@/lib/simkl/write-item";

/** A title of a request, and the id under which its writes stand here. */
export interface Addressed {
  simklId: number;
  item: WriteItem;
}

/**
 * Says which title of a request Simkl repeats: by its own id where that was sent, else by the others, else by the name. Echoes
 * are never enriched (docs/simkl-api.md#writing-to-the-library).
 */
export function addresseeIn(addressed: readonly Addressed[]): (echo: Echo) => number | null {
  const byKey = new Map(addressed.map(({ simklId, item }) => [keyOf(sent(item)), simklId]));
  return (echo) => byKey.get(keyOf(echo)) ?? null;
}

function sent({ ids, title, year }: WriteItem): Echo {
  return {
    simklId: ids.simkl === undefined ? null : Number(ids.simkl),
    ids: otherIds(ids),
    title: title ?? null,
    year: year ?? null,
  };
}

function keyOf({ simklId, ids, title, year }: Echo): string {
  if (simklId !== null) return String(simklId);
  const named = Object.entries(ids).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify(named.length > 0 ? named : [title, year]);
}
