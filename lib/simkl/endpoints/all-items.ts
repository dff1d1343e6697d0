import type { SimklUser } from "@/lib/simkl/client/client";
import { listLibraryEntries } from "@/lib/simkl/schemas/library-entries";
import { type LibraryRow, parseLibraryRow } from "@/lib/simkl/schemas/library-row";
import { type AllItemsQuery, buildAllItemsPath, buildAllItemsQuery } from "./all-items-query";

/** Several megabytes, which Simkl builds first. */
const DEADLINE_MS = 120_000;

export interface AllItems {
  rows: LibraryRow[];
  unreadable: number;
  empty: boolean;
}

/** @throws SimklRejected with `errorId` `max_items` when the response would be too large: read by status instead. */
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

/** Null, `{}`, `[]` and empty lists are an empty library; a failure never is. @throws SyntaxError for anything else. */
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
