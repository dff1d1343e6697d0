import { ReportLinks } from "@/app/(signed-in)/stats/_components/report-links";
import { getCompletion } from "@/app/(signed-in)/stats/_lib/library/completion";
import { KindMark } from "@/components/titles/kind-mark";
import { KINDS } from "@/components/titles/kinds";
import { EmptyState } from "@/components/ui/empty-state";
import { Metric } from "@/components/ui/metric";
import { Panel } from "@/components/ui/panel";
import { formatPercent } from "@/lib/format/percent";
import type { LibraryPanelProps } from "./library-panel-props";

/** The shares of started titles that were finished and dropped. */
export function CompletionPanel({ query: { params }, stats: { counts } }: LibraryPanelProps) {
  const kinds = getCompletion(counts);
  // Movies are rarely watched in part: only shows count, if there are any.
  const shows = kinds.filter(({ kind }) => kind !== "movie");
  const shown = shows.length > 0 ? shows : kinds;
  const sum = (part: "begun" | "completed") => shown.reduce((all, kind) => all + kind[part], 0);
  return (
    <Panel title="Finished and dropped" className="flex flex-col lg:col-span-5">
      {kinds.length === 0 ? (
        <EmptyState drawing="reel">You have begun nothing that fits this yet.</EmptyState>
      ) : (
        <>
          <Metric value={formatPercent(sum("completed"), sum("begun"))}>
            of {sum("begun").toLocaleString("en")} begun {shows.length > 0 ? "shows" : "films"} are finished
          </Metric>
          <ul className="my-4 flex grow flex-col justify-evenly gap-4 text-sm">
            {kinds.map(({ kind, begun, completed, dropped }) => (
              <li key={kind}>
                <div className="flex justify-between gap-3">
                  <span>
                    <KindMark kind={kind} className="mr-2.5" />
                    {KINDS[kind].label}
                  </span>
                  <span className="text-xs text-soft">
                    {completed.toLocaleString("en")} finished, {dropped.toLocaleString("en")} dropped, of{" "}
                    {begun.toLocaleString("en")}
                  </span>
                </div>
                <div aria-hidden="true" className="mt-1.5 flex h-3.5 gap-px overflow-hidden rounded-full bg-raised">
                  <div className={KINDS[kind].background} style={{ width: `${(completed / begun) * 100}%` }} />
                  <div
                    className={`hatched ml-auto ${KINDS[kind].text}`}
                    style={{ width: `${(dropped / begun) * 100}%` }}
                  />
                </div>
              </li>
            ))}
          </ul>
          <p className="text-xs text-soft">Solid is finished, hatched is dropped, the rest is under way.</p>
          <ReportLinks report="completion" label="Finished and dropped" params={params} />
        </>
      )}
    </Panel>
  );
}
