import { ArrowDown, ArrowUp, ChevronRight } from "lucide-react";
import Form from "next/form";
import Link from "next/link";
import type { AdminPageContext } from "@/app/(admin)/admin/sync/_lib/page-context";
import { USER_STATES } from "@/app/(admin)/admin/sync/_lib/user-states";
import { type SyncParams, syncHref } from "@/app/(admin)/admin/sync/search-params";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { getUserKeyset, listUsers, type UserSort } from "@/lib/admin/list-users";
import { pluralize } from "@/lib/format/count";
import { formatQuotaDay } from "@/lib/sync/policy/quota";
import { listUserCells } from "./user-cells";

const PAGE_SIZE = 50;

const COLUMNS: { label: string; sort: UserSort | null; className: string; isNumber?: boolean }[] = [
  { label: "Person", sort: "name", className: "w-[40%] lg:w-[24%]" },
  { label: "State", sort: null, className: "w-[26%] lg:w-[13%]" },
  { label: "Last sync", sort: "synced", className: "lg:w-[15%]" },
  { label: "Next due", sort: "due", className: "max-lg:hidden lg:w-[15%]" },
  { label: "Calls today", sort: "calls", className: "max-lg:hidden lg:w-[11%]", isNumber: true },
  { label: "Last problem", sort: "failures", className: "max-lg:hidden" },
];

export async function UsersPanel({ params, ...context }: AdminPageContext & { params: SyncParams }) {
  const order = { sort: params.sort, isDescending: params.order === "down" };
  const keyset = getUserKeyset(order);
  const { users, total, next } = await listUsers({
    ...order,
    now: context.now,
    day: formatQuotaDay(context.now),
    search: params.q,
    state: params.state,
    after: keyset.parse(params.after),
    limit: PAGE_SIZE,
  });
  const isFiltered = params.q !== "" || params.state !== null;
  return (
    <Panel title="People" note={pluralize(total, "person", "people")} className="lg:col-span-12">
      <div id="people" className="flex flex-wrap items-center gap-2">
        <Search params={params} />
        {params.state && (
          <ButtonLink href={syncHref(params, { state: null })}>
            {USER_STATES[params.state].label} only: show all
          </ButtonLink>
        )}
      </div>
      {users.length === 0 ? (
        <EmptyState drawing="shelf">{isFiltered ? "Nobody is like that." : "Nobody has signed in yet."}</EmptyState>
      ) : (
        <DataTable
          caption="People and how their libraries stand"
          columns={COLUMNS.map((column) => createColumn(column, params))}
          rows={users.map((user) => ({ key: user.userId, cells: listUserCells(user, context) }))}
          size="large"
          className="mt-4 table-fixed [&_tbody_tr]:align-baseline"
        />
      )}
      <nav aria-label="Pages of people" className="mt-4 flex flex-wrap gap-2 empty:hidden">
        {params.after && <ButtonLink href={syncHref(params, {})}>First page</ButtonLink>}
        {next && (
          <ButtonLink href={syncHref(params, { after: keyset.serialize(next) })}>
            Next {PAGE_SIZE} <ChevronRight aria-hidden="true" size={16} strokeWidth={1.75} />
          </ButtonLink>
        )}
      </nav>
    </Panel>
  );
}

function Search({ params }: { params: SyncParams }) {
  return (
    <Form action="/admin/sync" role="search" className="flex min-w-0 flex-1 basis-72 gap-2">
      <input
        type="search"
        name="q"
        defaultValue={params.q}
        maxLength={100}
        aria-label="Name or Simkl id"
        placeholder="Name or Simkl id"
        className="min-h-10 w-full max-w-80 min-w-0 rounded-lg border border-line bg-page px-3 text-sm placeholder:text-soft"
      />
      {params.state && <input type="hidden" name="state" value={params.state} />}
      {params.sort !== "name" && <input type="hidden" name="sort" value={params.sort} />}
      {params.order !== "up" && <input type="hidden" name="order" value={params.order} />}
      <Button type="submit">Search</Button>
    </Form>
  );
}

/** Its head sorts by it; sorting again reverses the order. */
function createColumn({ label, sort, className, isNumber = false }: (typeof COLUMNS)[number], params: SyncParams) {
  if (sort === null) return { head: label, className, isText: !isNumber };
  const isSorted = params.sort === sort;
  const isAscending = params.order === "up";
  const Arrow = isAscending ? ArrowUp : ArrowDown;
  const direction = isAscending ? ("ascending" as const) : ("descending" as const);
  return {
    head: (
      <Link
        href={syncHref(params, { sort, order: isSorted && isAscending ? "down" : "up" })}
        className="inline-flex items-center gap-1 rounded hover:text-ink hover:underline hover:underline-offset-4"
      >
        {label} {isSorted && <Arrow aria-hidden="true" size={12} strokeWidth={2} />}
      </Link>
    ),
    className,
    isText: !isNumber,
    sort: isSorted ? direction : undefined,
  };
}
