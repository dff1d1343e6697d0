import type { SimklUser } from "@/lib/simkl/client/client";
import { listLibraryEntries } from "@/lib/simkl/schemas/library-entries";
import { type LibraryRow, parseLibraryRow } from "@/lib/simkl/schemas/library-row";
import { type AllItemsQuery, buildAllItemsPath, buildAllItemsQuery } from "./all-items-query";

/** An answer of several megabytes, which Simkl has to build first. */
const DEADLINE_MS = 120_000;

/** Library rows, how many rows and episodes could not be read, and whether Simkl said that there is nothing at all. */
export interface AllItems {
  rows: LibraryRow[];
  unreadable: number;
  empty: boolean;
}

/**
 * A person's library, or the part of it that changed.
 * @throws SimklRefused with `errorId` `max_items` when the answer would be too large: ask by status instead.
 */
export function readAllItems(user: SimklUser, query: AllItemsQuery): Promise<AllItems> {
  return user.send({
    method: "GET",
    path: buildAllItemsPath(query.kind, query.status),
    query: buildAllItemsQuery(query),
    deadlineMs: DEADLINE_MS,
    read: parseLibraryRows,
    rows: ({ rows }) => rows.length,
  });
}

/**
 * Reads an answer of `/sync/all-items` or `/sync/ratings`; null, `{}`, `[]` and empty lists are an empty library.
 * @throws SyntaxError when it is anything else, so that no failure is taken for an empty library.
 */
export function parseLibraryRows(body: unknown): AllItems {
  const result: AllItems = { rows: [], unreadable: 0, empty: true };
  for (const { kind, raw } of listLibraryEntries(body)) {
    result.empty = false;
    const parsed = parseLibraryRow(kind, raw);
    result.unreadable += parsed.unreadable;
    if (parsed.row) result.rows.push(parsed.row);
  }
  return result;
}
