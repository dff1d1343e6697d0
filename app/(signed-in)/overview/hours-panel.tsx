import { pluralize } from "@/components/format/counted";
import { formatDuration } from "@/components/format/spoken-duration";
import { KindMark } from "@/components/kind/kind-mark";
import { KINDS } from "@/components/kind/kinds";
import { Metric } from "@/components/ui/figure-line";
import { Panel } from "@/components/ui/panel";
import { cachedHours } from "./cached-figures";
import { NoActivity } from "./no-days";
import type { ImportingPageContext } from "./viewer";

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
          <table className="mt-4 w-full text-sm">
            <thead className="text-xs text-soft">
              <tr>
                <th scope="col" className="pb-2 text-left font-normal">
                  <span className="sr-only">Kind</span>
                </th>
                <th scope="col" className="pb-2 text-right font-normal">
                  First time
                </th>
                <th scope="col" className="pb-2 text-right font-normal">
                  <span aria-hidden="true" className="hatched mr-1.5 inline-block size-2 rounded-[1px]" />
                  Again
                </th>
              </tr>
            </thead>
            <tbody className="divide-y divide-line border-y border-line">
              {rows.map(({ kind, first, again }) => (
                <tr key={kind}>
                  <th scope="row" className="py-2.5 text-left font-normal">
                    <KindMark kind={kind} className="mr-2.5" />
                    {KINDS[kind].label}
                  </th>
                  <td className="py-2.5 text-right">{formatDuration(first)}</td>
                  <td className="py-2.5 text-right text-soft">{again > 0 ? formatDuration(again) : "–"}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <div className="mt-3 space-y-1 text-xs text-soft">
            {countedOnly > 0 && (
              <p>
                {pluralize(countedOnly, "episode is", "episodes are")} only counted by Simkl, not listed; they are
                reckoned with the usual length of their show.
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
