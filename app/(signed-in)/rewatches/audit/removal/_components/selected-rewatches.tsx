import Link from "next/link";
import { formatWriteReason } from "@/app/(signed-in)/_lib/outbox-messages";
import { STATE_LABELS } from "@/app/(signed-in)/rewatches/messages";
import { TitleLink } from "@/components/titles/title-link";
import { Panel } from "@/components/ui/panel";
import { pluralize } from "@/lib/format/count";
import { formatDateRange } from "@/lib/format/date-range";
import type { SelectedRewatch } from "@/lib/library/rewatches/audit/selected-rewatches";
import type { PendingWrite } from "@/lib/outbox/preview/pending-writes";
import { OUTBOX_PATH } from "@/lib/routes";
import { buildWriteBody } from "@/lib/simkl/schemas/write-item";

interface SelectedRewatchesProps {
  rewatches: readonly SelectedRewatch[];
  leaving: ReadonlyMap<number, PendingWrite>;
  timeZone: string;
}

/** The selected rewatches: what each removal deletes, what stays, and what is sent. */
export function SelectedRewatches({ rewatches, leaving, timeZone }: SelectedRewatchesProps) {
  return (
    <Panel title={pluralize(rewatches.length, "rewatch", "rewatches")}>
      <ol className="divide-y divide-line">
        {rewatches.map((rewatch) => (
          <li key={rewatch.rewatchId} className="py-3 first:pt-0 last:pb-0">
            <TitleLink simklId={rewatch.simklId} kind={rewatch.kind} title={rewatch.title} url={rewatch.url} />
            <RemovalStatus leaving={leaving.get(rewatch.rewatchId)} />
            <Consequences rewatch={rewatch} timeZone={timeZone} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

/** The state of a requested removal. */
export function RemovalStatus({ leaving }: { leaving: PendingWrite | undefined }) {
  if (!leaving) return null;
  return (
    <p data-failed={!leaving.isOpen} className="text-xs text-accent data-[failed=true]:text-alert">
      <Link href={OUTBOX_PATH} className="underline underline-offset-4">
        {leaving.isOpen ? "On the way out" : "A removal did not go through"}
      </Link>
      {leaving.reason && <span className="block text-soft">{formatWriteReason(leaving.reason)}</span>}
    </p>
  );
}

function Consequences({ rewatch, timeZone }: { rewatch: SelectedRewatch; timeZone: string }) {
  const { simklId, rewatchId, kind, viewings, others } = rewatch;
  const dates = [rewatch.startedAt, rewatch.lastWatchedAt].filter((date) => date !== null);
  const kept = others > 0 ? `, and ${pluralize(others, "other rewatch", "other rewatches")}` : "";
  const body = buildWriteBody([{ kind, ids: { simkl: simklId }, isRewatch: true, rewatchId }]);
  return (
    <>
      <p className="text-sm">
        Goes: the rewatch of {formatDateRange(dates, timeZone) ?? "no known date"},{" "}
        {STATE_LABELS[rewatch.state].toLowerCase()}, with {pluralize(viewings, "viewing")}.
      </p>
      <p className="text-sm text-soft">Stays: the first watch, list, rating and memo{kept}.</p>
      <details className="mt-1 text-xs text-soft">
        <summary className="w-fit rounded py-1 underline-offset-4 hover:text-ink hover:underline">
          What is sent<span className="sr-only"> about {rewatch.title}</span>
        </summary>
        <p className="font-mono wrap-anywhere">POST /sync/history/remove?allow_rewatch=yes</p>
        <p className="font-mono wrap-anywhere">{JSON.stringify(body)}</p>
      </details>
    </>
  );
}
