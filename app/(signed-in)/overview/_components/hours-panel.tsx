import { NoActivity } from "@/app/(signed-in)/_components/no-activity";
import type { ImportingPageContext } from "@/app/(signed-in)/_lib/page-context";
import { cachedHours } from "@/app/(signed-in)/overview/_lib/cached-reports";
import { KindName } from "@/components/titles/kind-name";
import { KINDS } from "@/components/titles/kinds";
import { DataTable } from "@/components/ui/data-table";
import { Metric } from "@/components/ui/metric";
import { Panel } from "@/components/ui/panel";
import { pluralize } from "@/lib/format/count";
import { formatDuration } from "@/lib/format/duration";

export async function HoursPanel({ user, isImporting }: Omit<ImportingPageContext, "now">) {
  const { rows, total, countedOnly, withoutLength } = await cachedHours(user);
  return (
    <Panel title="Hours watched" className="lg:col-span-5">
      {total === 0 && withoutLength === 0 ? (
        <NoActivity isImporting={isImporting} drawing="reel">
          Your first film or episode starts the clock.
        </NoActivity>
      ) : (
        <>
          <Metric value={formatDuration(total)}>spent watching</Metric>
          <div aria-hidden="true" className="mt-4 flex h-3 gap-px overflow-hidden rounded-full">
            {rows.flatMap(({ kind, first, again }) => [
              <div key={kind} className={KINDS[kind].background} style={{ flexGrow: first }} />,
              <div key={`${kind}-again`} className={`hatched ${KINDS[kind].text}`} style={{ flexGrow: again }} />,
            ])}
          </div>
          <DataTable
            caption="Time watched by kind"
            columns={[
              { head: <span className="sr-only">Kind</span> },
              "First time",
              { head: <AgainHead />, className: "text-soft" },
            ]}
            rows={rows.map(({ kind, first, again }) => ({
              key: kind,
              cells: [
                <KindName key="kind" kind={kind} />,
                formatDuration(first),
                again > 0 ? formatDuration(again) : "–",
              ],
            }))}
            size="large"
            className="mt-4"
          />
          <div className="mt-3 space-y-1 text-xs text-soft">
            {countedOnly > 0 && (
              <p>
                {pluralize(countedOnly, "episode is", "episodes are")} only counted by Simkl, not listed; they are
                counted with the usual length of their show.
              </p>
            )}
            {withoutLength > 0 && (
              <p>{pluralize(withoutLength, "viewing has", "viewings have")} no known length and add nothing.</p>
            )}
          </div>
        </>
      )}
    </Panel>
  );
}

function AgainHead() {
  return (
    <>
      <span aria-hidden="true" className="hatched mr-1.5 inline-block size-2 rounded-[1px]" />
      Again
    </>
  );
}
