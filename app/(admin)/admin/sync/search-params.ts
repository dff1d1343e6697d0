import type { Route } from "next";
import { z } from "zod";
import { defineSearchParams, oneOf, parsedBy, searchText } from "@/app/_lib/define-search-params";
import { USER_SORTS } from "@/lib/admin/list-users";
import { ALL_USER_STATES } from "@/lib/admin/user-state";

const params = defineSearchParams("/admin/sync", {
  q: searchText("q"),
  state: oneOf(ALL_USER_STATES),
  sort: oneOf(USER_SORTS, "name"),
  order: oneOf(["up", "down"], "up"),
  after: parsedBy(z.string().max(8000)),
});

export const parseSyncParams = params.parse;
export type SyncParams = ReturnType<typeof parseSyncParams>;

/** The URL of the list of users; a cursor belongs to one search and order, so a change leads to the first page. */
export function syncHref(values: SyncParams, change: Partial<SyncParams>): Route {
  return `${params.href({ ...values, after: null, ...change })}#people` as Route;
}
