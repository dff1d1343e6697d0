import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { cachedCounts } from "@/app/(signed-in)/overview/_lib/cached-reports";
import { KindHeaders } from "@/components/titles/kind-headers";
import { KIND_ORDER } from "@/components/titles/kinds";
import { StatusName } from "@/components/titles/status-name";
import { Metric } from "@/components/ui/metric";
import { Panel } from "@/components/ui/panel";
import { STATUS_ORDER } from "@/lib/domain/list-status";
import type { LibraryCount } from "@/lib/stats/library/library-counts";

/** The library by list and kind. */
export async function LibraryPanel({ user }: Pick<PageContext, "user">) {
  const counts = await cachedCounts(user);
  const countTitles = (matches: (count: LibraryCount) => boolean) =>
    counts.filter(matches).reduce((sum, count) => sum + count.titles, 0);
  return (
    <Panel title="Your library" className="lg:col-span-5">
      <Metric value={countTitles(() => true).toLocaleString("en")}>titles</Metric>
      <table className="mt-4 w-full text-sm">
        <thead className="text-xs text-soft">
          <tr>
            <th scope="col" className="pb-2 text-left font-normal">
              <span className="sr-only">List</span>
            </th>
            <KindHeaders kinds={KIND_ORDER} />
          </tr>
        </thead>
        <tbody className="divide-y divide-line border-y border-line">
          {STATUS_ORDER.map((status) => (
            <tr key={status}>
              <th scope="row" className="py-2.5 text-left font-normal">
                <StatusName status={status} />
              </th>
              {KIND_ORDER.map((kind) => (
                <td key={kind} className="py-2.5 text-right">
                  <Count titles={countTitles((count) => count.kind === kind && count.status === status)} />
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
                {countTitles((count) => count.kind === kind).toLocaleString("en")}
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
