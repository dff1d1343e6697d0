import { ArrowDown, ArrowUp, ChevronRight } from "lucide-react";
import Form from "next/form";
import Link from "next/link";
import { STATES } from "@/components/fleet/fleet-states";
import { counted } from "@/components/format/counted";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { type FleetSort, fleetUsers } from "@/lib/fleet/fleet-users";
import { quotaDay } from "@/lib/sync/quota";
import { PersonRow } from "./person-row";
import { addressOf, readCursor, type View, writeCursor } from "./view";
import type { Viewer } from "./viewer";

const A_PAGE = 50;

const COLUMNS: { label: string; sort: FleetSort | null; className: string }[] = [
  { label: "Person", sort: "name", className: "text-left" },
  { label: "State", sort: null, className: "text-left" },
  { label: "Last sync", sort: "synced", className: "text-left" },
  { label: "Next due", sort: "due", className: "text-left max-lg:hidden" },
  { label: "Calls today", sort: "calls", className: "text-right max-lg:hidden" },
  { label: "Last problem", sort: "failures", className: "pl-4 text-left max-lg:hidden" },
];

export async function PeoplePanel({ view, ...viewer }: Viewer & { view: View }) {
  const { users, total, next } = await fleetUsers({
    now: viewer.now,
    day: quotaDay(viewer.now),
    search: view.q,
    state: view.state,
    sort: view.sort,
    isDescending: view.order === "down",
    after: readCursor(view),
    most: A_PAGE,
  });
  const isNarrowed = view.q !== "" || view.state !== null;
  return (
    <Panel title="People" note={counted(total, "person", "people")} className="lg:col-span-12">
      <div id="people" className="flex flex-wrap items-center gap-2">
        <Search view={view} />
        {view.state && (
          <Link href={addressOf(view, { state: null })} className={buttonClass()}>
            {STATES[view.state].label} only: show all
          </Link>
        )}
      </div>
      {users.length === 0 ? (
        <EmptyState drawing="shelf">{isNarrowed ? "Nobody is like that." : "Nobody has signed in yet."}</EmptyState>
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
                <Heading key={label} label={label} sort={sort} className={className} view={view} />
              ))}
            </tr>
          </thead>
          <tbody className="divide-y divide-line border-y border-line">
            {users.map((user) => (
              <PersonRow key={user.userId} user={user} viewer={viewer} />
            ))}
          </tbody>
        </table>
      )}
      <nav aria-label="Pages of people" className="mt-4 flex flex-wrap gap-2 empty:hidden">
        {view.after && (
          <Link href={addressOf(view, {})} className={buttonClass()}>
            First page
          </Link>
        )}
        {next && (
          <Link href={addressOf(view, { after: writeCursor(next) })} className={buttonClass()}>
            Next {A_PAGE} <ChevronRight aria-hidden="true" size={16} strokeWidth={1.75} />
          </Link>
        )}
      </nav>
    </Panel>
  );
}

function Search({ view }: { view: View }) {
  return (
    <Form action="/admin/sync" role="search" className="flex min-w-0 flex-1 basis-72 gap-2">
      <input
        type="search"
        name="q"
        defaultValue={view.q}
        maxLength={100}
        aria-label="Name or Simkl id"
        placeholder="Name or Simkl id"
        className="min-h-10 w-full max-w-80 min-w-0 rounded-lg border border-line bg-page px-3 text-sm placeholder:text-soft"
      />
      {view.state && <input type="hidden" name="state" value={view.state} />}
      {view.sort !== "name" && <input type="hidden" name="sort" value={view.sort} />}
      {view.order !== "up" && <input type="hidden" name="order" value={view.order} />}
      <button type="submit" className={buttonClass()}>
        Search
      </button>
    </Form>
  );
}

/** Its link sorts by the column, and turns the order round when it is sorted by already. */
function Heading({
  label,
  sort,
  className,
  view,
}: {
  label: string;
  sort: FleetSort | null;
  className: string;
  view: View;
}) {
  const isHere = view.sort === sort;
  const isUp = view.order === "up";
  const Arrow = isUp ? ArrowUp : ArrowDown;
  return (
    <th
      scope="col"
      aria-sort={isHere ? (isUp ? "ascending" : "descending") : undefined}
      className={`py-2 pr-3 font-medium last:pr-0 ${className}`}
    >
      {sort === null ? (
        label
      ) : (
        <Link
          href={addressOf(view, { sort, order: isHere && isUp ? "down" : "up" })}
          className="inline-flex items-center gap-1 rounded hover:text-ink hover:underline hover:underline-offset-4"
        >
          {label} {isHere && <Arrow aria-hidden="true" size={12} strokeWidth={2} />}
        </Link>
      )}
    </th>
  );
}
