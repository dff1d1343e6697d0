import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { cachedCounts } from "@/app/(signed-in)/overview/_lib/cached-reports";
import { listKindColumns } from "@/components/titles/kind-columns";
import { KIND_ORDER } from "@/components/titles/kinds";
import { StatusName } from "@/components/titles/status-name";
import { DataTable } from "@/components/ui/data-table";
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
      <DataTable
        caption="Titles by list and kind"
        columns={[{ head: <span className="sr-only">List</span> }, ...listKindColumns(KIND_ORDER)]}
        rows={STATUS_ORDER.map((status) => ({
          key: status,
          cells: [
            <StatusName key="list" status={status} />,
            ...KIND_ORDER.map((kind) => (
              <Count key={kind} titles={countTitles((count) => count.kind === kind && count.status === status)} />
            )),
          ],
        }))}
        foot={[
          <span key="all" className="text-soft">
            All
          </span>,
          ...KIND_ORDER.map((kind) => (
            <b key={kind} className="font-semibold">
              {countTitles((count) => count.kind === kind).toLocaleString("en")}
            </b>
          )),
        ]}
        size="large"
        className="mt-4"
      />
    </Panel>
  );
}

function Count({ titles }: { titles: number }) {
  return titles === 0 ? <span className="text-soft">0</span> : titles.toLocaleString("en");
}
