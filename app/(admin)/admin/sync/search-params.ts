import type { Route } from "next";
import { z } from "zod";
import { USER_SORTS, type UserCursor } from "@/lib/admin/list-users";
import { ALL_USER_STATES } from "@/lib/admin/user-state";

/** The view of the table; invalid parts become the defaults. */
const SyncParams = z.object({
  q: z
    .string()
    .trim()
    .max(100)
    .refine((text) => !text.includes("\0"))
    .catch(""),
  state: z.enum(ALL_USER_STATES).nullable().catch(null),
  sort: z.enum(USER_SORTS).catch("name"),
  order: z.enum(["up", "down"]).catch("up"),
  after: z.string().max(300).nullable().catch(null),
});

export type SyncParams = z.output<typeof SyncParams>;

export function parseSyncParams(searchParams: Record<string, string | string[] | undefined>): SyncParams {
  return SyncParams.parse(searchParams);
}

/** The address of a view; a page within the list belongs to one search and one order only, so a change leads to the first. */
export function syncHref(params: SyncParams, change: Partial<SyncParams>): Route {
  const { q, state, sort, order, after } = { ...params, after: null, ...change };
  const searchParams = new URLSearchParams();
  if (q) searchParams.set("q", q);
  if (state) searchParams.set("state", state);
  if (sort !== "name") searchParams.set("sort", sort);
  if (order !== "up") searchParams.set("order", order);
  if (after) searchParams.set("after", after);
  return searchParams.size > 0 ? `/admin/sync?${searchParams}#people` : "/admin/sync#people";
}

/** A row's key as the address says it: the id first, since a name may hold anything. */
export function serializeCursor({ value, userId }: UserCursor): string {
  return `${userId}~${value}`;
}

/** Null when it does not fit this order. */
export function parseCursor({ after, sort }: SyncParams): UserCursor | null {
  const [, id, value] = /^(\d{1,9})~([^\0]*)$/s.exec(after ?? "") ?? [];
  if (id === undefined || value === undefined) return null;
  if (sort !== "name" && (value === "" || !Number.isFinite(Number(value)))) return null;
  return { userId: Number(id), value };
}
