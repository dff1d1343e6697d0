import type { Account, Item, Title, World } from "@/simulator/model";
import { formatInstant } from "@/simulator/world/instant";

export type ListKey = "shows" | "anime" | "movies";

export interface Entry {
  title: Title;
  item: Item;
}

/** Null means all kinds, for `all`, no word or an unknown one (docs/simkl-api.md#null-and-empty-values). */
export function parseListKey(word: string | undefined): ListKey | null {
  return word === "shows" || word === "anime" || word === "movies" ? word : null;
}

export function getListKey({ kind }: Title): ListKey {
  return kind === "movie" ? "movies" : kind === "tv" ? "shows" : "anime";
}

/** In the order of addition. */
export function selectEntries(account: Account, world: World, isIncluded: (entry: Entry) => boolean): Entry[] {
  const entries: Entry[] = [];
  for (const item of account.items.values()) {
    const title = world.titles.get(item.simkl);
    if (title && isIncluded({ title, item })) entries.push({ title, item });
  }
  return entries;
}

/** In whole seconds, like the stamps; null when absent or unreadable. */
export function parseInstantParam(query: URLSearchParams, name: "date_from" | "date_to"): string | null {
  const parsed = Date.parse(query.get(name) ?? "");
  return Number.isNaN(parsed) ? null : formatInstant(parsed);
}
