import { ArrowDown, ArrowUp, ChevronRight } from "lucide-react";
import Form from "next/form";
import Link from "next/link";
import type { AdminPageContext } from "@/app/(admin)/admin/sync/_lib/page-context";
import { USER_STATES } from "@/app/(admin)/admin/sync/_lib/user-states";
import { parseCursor, type SyncParams, serializeCursor, syncHref } from "@/app/(admin)/admin/sync/search-params";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { listUsers, type UserSort } from "@/lib/admin/list-users";
import { pluralize } from "@/lib/format/count";
import { formatQuotaDay } from "@/lib/sync/policy/quota";
import { UserRow } from "./user-row";

const PAGE_SIZE = 50;

const COLUMNS: { label: string; sort: UserSort | null; className: string }[] = [
  { label: "Person", sort: "name", className: "text-left" },
  { label: "State", sort: null, className: "text-left" },
  { label: "Last sync", sort: "synced", className: "text-left" },
  { label: "Next due", sort: "due", className: "text-left max-lg:hidden" },
  { label: "Calls today", sort: "calls", className: "text-right max-lg:hidden" },
  { label: "Last problem", sort: "failures", className: "pl-4 text-left max-lg:hidden" },
];

export async function UsersPanel({ params, ...context }: AdminPageContext & { params: SyncParams }) {
  const { users, total, next } = await listUsers({
    now: context.now,
    day: formatQuotaDay(context.now),
    search: params.q,
    state: params.state,
    sort: params.sort,
    isDescending: params.order === "down",
    after: parseCursor(params),
    limit: PAGE_SIZE,
  });
  const isFiltered = params.q !== "" || params.state !== null;
  return (
    <Panel title="People" note={pluralize(total, "person", "people")} className="lg:col-span-12">
      <div id="people" className="flex flex-wrap items-center gap-2">
        <Search params={params} />
        {params.state && (
          <Link href={syncHref(params, { state: null })} className={buttonClass()}>
            {USER_STATES[params.state].label} only: show all
          </Link>
        )}
      </div>
      {users.length === 0 ? (
        <EmptyState drawing="shelf">{isFiltered ? "Nobody is like that." : "Nobody has signed in yet."}</EmptyState>
      ) : (
        <table className="mt-4 w-full table-fixed text-sm">
          <caption className="sr-only">People and how their libraries stand</caption>
          <colgroup>
            <col className="w-[40%] lg:w-[24%]" />
            <col className="w-[26%] lg:w-[13%]" />
            <col className="lg:w-[15%]" />
            <col className="max-lg:hidden lg:w-[15%]" />
            <col className="max-lg:hidden lg:w-[11%]" />
            <col className="max-lg:hidden" />
          </colgroup>
          <thead className="text-xs text-soft">
            <tr>
              {COLUMNS.map(({ label, sort, className }) => (
                <Heading key={label} label={label} sort={sort} className={className} params={params} />
              ))}
            </tr>
          </thead>
          <tbody className="divide-y divide-line border-y border-line">
            {users.map((user) => (
              <UserRow key={user.userId} user={user} context={context} />
            ))}
          </tbody>
        </table>
      )}
      <nav aria-label="Pages of people" className="mt-4 flex flex-wrap gap-2 empty:hidden">
        {params.after && (
          <Link href={syncHref(params, {})} className={buttonClass()}>
            First page
          </Link>
        )}
        {next && (
          <Link href={syncHref(params, { after: serializeCursor(next) })} className={buttonClass()}>
            Next {PAGE_SIZE} <ChevronRight aria-hidden="true" size={16} strokeWidth={1.75} />
          </Link>
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
      <button type="submit" className={buttonClass()}>
        Search
      </button>
    </Form>
  );
}

/** A header that sorts by its column; sorting again reverses the order. */
function Heading({
  label,
  sort,
  className,
  params,
}: {
  label: string;
  sort: UserSort | null;
  className: string;
  params: SyncParams;
}) {
  const isSorted = params.sort === sort;
  const isAscending = params.order === "up";
  const Arrow = isAscending ? ArrowUp : ArrowDown;
  return (
    <th
      scope="col"
      aria-sort={isSorted ? (isAscending ? "ascending" : "descending") : undefined}
      className={`py-2 pr-3 font-medium last:pr-0 ${className}`}
    >
      {sort === null ? (
        label
      ) : (
        <Link
          href={syncHref(params, { sort, order: isSorted && isAscending ? "down" : "up" })}
          className="inline-flex items-center gap-1 rounded hover:text-ink hover:underline hover:underline-offset-4"
        >
          {label} {isSorted && <Arrow aria-hidden="true" size={12} strokeWidth={2} />}
        </Link>
      )}
    </th>
  );
}
