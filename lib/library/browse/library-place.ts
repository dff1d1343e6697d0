import { z } from "zod";
import type { LibraryQuery } from "./library-query";
import { SORT_KEYS } from "./sort-keys";

/** The place of a title in a sorted library: the next page begins after it. */
export interface LibraryPlace {
  /** What the library is sorted by, as the database writes it; null where the title has none. */
  key: string | null;
  sortTitle: string;
  simklId: number;
}

const Parts = z.tuple([
  z.string().max(1000).nullable(),
  z
    .string()
    .max(2000)
    .regex(/^\P{Cc}*$/u),
  z
    .int()
    .positive()
    .max(2 ** 31 - 1),
]);

/** A place as it stands in an address. */
export function writtenPlace({ key, sortTitle, simklId }: LibraryPlace): string {
  return JSON.stringify([key, sortTitle, simklId]);
}

/** The place that an address names; null when it names none in that order. */
export function readPlace(written: string, { sort }: Pick<LibraryQuery, "sort">): LibraryPlace | null {
  const parts = Parts.safeParse(parsed(written));
  if (!parts.success) return null;
  const [key, sortTitle, simklId] = parts.data;
  if (key !== null && !SORT_KEYS[sort].written.test(key)) return null;
  return { key, sortTitle, simklId };
}

function parsed(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return null;
  }
}
