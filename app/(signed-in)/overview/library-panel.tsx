import { KindMark } from "@/components/kind/kind-mark";
import { KIND_ORDER, KINDS } from "@/components/kind/kinds";
import { StatusDot } from "@/components/status/status-dot";
import { STATUS_ORDER, STATUSES } from "@/components/status/statuses";
import { FigureLine } from "@/components/ui/figure-line";
import { Panel } from "@/components/ui/panel";
import type { LibraryCount } from "@/lib/stats/library-counts";
import { keptCounts } from "./kept-figures";
import type { Viewer } from "./viewer";

/** The library by list and kind. */
export async function LibraryPanel({ user }: Pick<Viewer, "user">) {
  const counts = await keptCounts(user.id, user.libraryRevision);
  const titles = (matches: (count: LibraryCount) => boolean) =>
    counts.filter(matches).reduce((sum, count) => sum + count.titles, 0);
  return (
    <Panel title="Your library" className="lg:col-span-5">
      <FigureLine figure={titles(() => true).toLocaleString("en")}>titles</FigureLine>
      <table className="mt-4 w-full text-sm">
        <thead className="text-xs text-soft">
          <tr>
            <th scope="col" className="pb-2 text-left font-normal">
              <span className="sr-only">List</span>
            </th>
            {KIND_ORDER.map((kind) => (
              <th key={kind} scope="col" className="pb-2 pl-3 text-right font-normal whitespace-nowrap">
                <KindMark kind={kind} className="mr-1.5" />
                {KINDS[kind].label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line border-y border-line">
          {STATUS_ORDER.map((status) => (
            <tr key={status}>
              <th scope="row" className="py-2.5 text-left font-normal">
                <span className="inline-flex items-center gap-2.5">
                  <StatusDot status={status} /> {STATUSES[status]}
                </span>
              </th>
              {KIND_ORDER.map((kind) => (
                <td key={kind} className="py-2.5 text-right">
                  <Count titles={titles((count) => count.kind === kind && count.status === status)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className="pt-2.5 text-left font-normal text-soft">
              All
            </th>
            {KIND_ORDER.map((kind) => (
              <td key={kind} className="pt-2.5 text-right font-semibold">
                {titles((count) => count.kind === kind).toLocaleString("en")}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </Panel>
  );
}

function Count({ titles }: { titles: number }) {
  return titles === 0 ? <span className="text-soft">0</span> : titles.toLocaleString("en");
}
