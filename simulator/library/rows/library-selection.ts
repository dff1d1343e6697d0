import type { Account, Item, Title, World } from "@/simulator/model";
import { formatInstant } from "@/simulator/world/instant";

export type ListKey = "shows" | "anime" | "movies";

export interface Entry {
  title: Title;
  item: Item;
}

/**
 * The part of a library that a path names: one kind, or all of them for `all`, none and any unknown word
 * (docs/simkl-api.md#null-and-empty-values).
 */
export function parseListKey(word: string | undefined): ListKey | null {
  return word === "shows" || word === "anime" || word === "movies" ? word : null;
}

/** The key under which rows of a title are sent. */
export function getListKey({ kind }: Title): ListKey {
  return kind === "movie" ? "movies" : kind === "tv" ? "shows" : "anime";
}

/** The entries that pass a test, in the order in which they came into the library. */
export function selectEntries(account: Account, world: World, isIncluded: (entry: Entry) => boolean): Entry[] {
  const entries: Entry[] = [];
  for (const item of account.items.values()) {
    const title = world.titles.get(item.simkl);
    if (title && isIncluded({ title, item })) entries.push({ title, item });
  }
  return entries;
}

/** A date in a query at the grain of the stamps, whole seconds; null when it is absent or unreadable. */
export function parseInstantParam(query: URLSearchParams, name: "date_from" | "date_to"): string | null {
  const parsed = Date.parse(query.get(name) ?? "");
  return Number.isNaN(parsed) ? null : formatInstant(parsed);
}
