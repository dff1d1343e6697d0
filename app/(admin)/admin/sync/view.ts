import type { Route } from "next";
import { z } from "zod";
import { FLEET_STATES } from "@/lib/fleet/fleet-state";
import { FLEET_SORTS, type FleetCursor } from "@/lib/fleet/fleet-users";

/** What the address says of the table: whatever it does not say, or says wrongly, is the usual. */
const View = z.object({
  q: z
    .string()
    .trim()
    .max(100)
    .refine((text) => !text.includes("\0"))
    .catch(""),
  state: z.enum(FLEET_STATES).nullable().catch(null),
  sort: z.enum(FLEET_SORTS).catch("name"),
  order: z.enum(["up", "down"]).catch("up"),
  after: z.string().max(300).nullable().catch(null),
});

export type View = z.output<typeof View>;

export function readView(searchParams: Record<string, string | string[] | undefined>): View {
  return View.parse(searchParams);
}

/** The address of a view; a page within the list belongs to one search and one order only, so a change leads to the first. */
export function addressOf(view: View, change: Partial<View>): Route {
  const { q, state, sort, order, after } = { ...view, after: null, ...change };
  const said = new URLSearchParams();
  if (q) said.set("q", q);
  if (state) said.set("state", state);
  if (sort !== "name") said.set("sort", sort);
  if (order !== "up") said.set("order", order);
  if (after) said.set("after", after);
  return said.size > 0 ? `/admin/sync?${said}#people` : "/admin/sync#people";
}

/** A row's key as the address says it: the id first, since a name may hold anything. */
export function writeCursor({ value, userId }: FleetCursor): string {
  return `${userId}~${value}`;
}

/** Null when it is none of the kind that this order has. */
export function readCursor({ after, sort }: View): FleetCursor | null {
  const [, id, value] = /^(\d{1,9})~([^\0]*)$/s.exec(after ?? "") ?? [];
  if (id === undefined || value === undefined) return null;
  if (sort !== "name" && (value === "" || !Number.isFinite(Number(value)))) return null;
  return { userId: Number(id), value };
}
