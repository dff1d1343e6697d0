import { formatLag } from "@/app/(admin)/admin/sync/_lib/format-lag";
import type { AdminPageContext } from "@/app/(admin)/admin/sync/_lib/page-context";
import { DataTable } from "@/components/ui/data-table";
import { Metric } from "@/components/ui/metric";
import { Panel } from "@/components/ui/panel";
import { type AgeBucket, listLibraryAges } from "@/lib/admin/library-ages";
import { getSyncLag, type Percentiles } from "@/lib/admin/sync-lag";

export async function LagPanel({ now }: AdminPageContext) {
  const [{ overdue, age }, ages] = await Promise.all([getSyncLag(now), listLibraryAges(now)]);
  return (
    <Panel title="How far behind" className="lg:col-span-5">
      <Metric value={formatLag(age.p95)}>
        {age.p95 === null ? "nobody was here in the last three days" : "old at most are 95 % of the libraries in use"}
      </Metric>
      <LibraryAges ages={ages} />
      <DataTable
        caption="Percentiles of what is behind"
        columns={["Delay", ...["p50", "p95", "p99"].map((head) => ({ head, className: "whitespace-nowrap" }))]}
        rows={[
          { key: "overdue", cells: ["Past due, of those who are due", ...formatPercentiles(overdue)] },
          { key: "age", cells: ["Last sync, of those here in three days", ...formatPercentiles(age)] },
        ]}
        className="mt-6"
      />
    </Panel>
  );
}

function formatPercentiles({ p50, p95, p99 }: Percentiles): string[] {
  return [p50, p95, p99].map(formatLag);
}

/** One horizontal bar per bucket, with space for its name. The numbers beside the bars are the table. */
function LibraryAges({ ages }: { ages: readonly AgeBucket[] }) {
  const most = Math.max(1, ...ages.map(({ users }) => users));
  return (
    <ul aria-label="People by the age of their library" className="mt-5 space-y-1.5 text-xs">
      {ages.map(({ from, to, users }) => (
        <li key={from} className="grid grid-cols-[5.5rem_1fr_3rem] items-center gap-2">
          <span className="text-soft">{formatBucket(from, to)}</span>
          <span aria-hidden="true" className="h-3 rounded-sm bg-raised">
            <span
              className={to === null ? "block h-full rounded-sm bg-amber" : "block h-full rounded-sm bg-edge"}
              style={{ width: `${(users / most) * 100}%` }}
            />
          </span>
          <span className="text-right">{users.toLocaleString("en")}</span>
        </li>
      ))}
    </ul>
  );
}

function formatBucket(from: number, to: number | null): string {
  return to === null ? `over ${formatLag(from * 60)}` : `up to ${formatLag(to * 60)}`;
}
