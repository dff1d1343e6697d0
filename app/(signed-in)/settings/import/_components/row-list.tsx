import { formatNotes, formatRowReason } from "@/app/(signed-in)/settings/import/messages";
import { KindMark } from "@/components/titles/kind-mark";
import { TitleLink } from "@/components/titles/title-link";
import { getConfig } from "@/lib/config";
import type { FileImportRowState } from "@/lib/database/generated/enums";
import type { ImportRow } from "@/lib/file-import/list-import-rows";
import { buildTitleUrl } from "@/lib/simkl/schemas/title-url";

const STATE_LABELS: Record<FileImportRowState, string> = {
  waiting: "Waits",
  sending: "On its way",
  confirmed: "Confirmed",
  changed: "Changed by Simkl",
  notFound: "Not found",
  refused: "Refused",
  unclear: "Unclear",
  skipped: "Left alone",
};

/** Titles of the file with their comparison or outcome. */
export function RowList({ rows, isReceipt }: { rows: readonly ImportRow[]; isReceipt: boolean }) {
  return (
    <ol className="divide-y divide-line border-y border-line">
      {rows.map((row) => (
        <li key={row.number} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-2.5">
          <div className="min-w-0 flex-1 basis-56">
            <RowTitle {...row} /> {row.year && <span className="text-xs text-soft">{row.year}</span>}
            {row.notes.length > 0 && <p className="text-xs text-soft">{formatNotes(row.notes)}</p>}
            {isReceipt && row.reason && <p className="text-xs">{formatRowReason(row.reason)}</p>}
          </div>
          {isReceipt && <p className="text-xs text-soft">{STATE_LABELS[row.state]}</p>}
        </li>
      ))}
    </ol>
  );
}

function RowTitle({ simklId, kind, title }: ImportRow) {
  if (simklId !== null)
    return (
      <TitleLink simklId={simklId} kind={kind} title={title} url={buildTitleUrl(getConfig().simkl, kind, simklId)} />
    );
  return (
    <span className="text-sm font-medium wrap-anywhere">
      <KindMark kind={kind} className="mr-2 align-[1px]" />
      {title}
    </span>
  );
}
