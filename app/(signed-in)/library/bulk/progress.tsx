import { ActForm } from "@/components/acting/act-form";
import { counted } from "@/components/format/counted";
import { RefreshEvery } from "@/components/live/refresh-every";
import { buttonClass } from "@/components/ui/button-class";
import type { BulkEdit } from "@/lib/writes/bulk/bulk-edit";
import type { ReceiptRow } from "@/lib/writes/bulk/receipt";
import { cancel, takeBack } from "./bulk-actions";

const MINUTE = 60_000;
const HURRIED_SECONDS = 2;
const CALM_SECONDS = 20;

interface ProgressProps {
  edit: BulkEdit;
  rows: readonly ReceiptRow[];
  now: Date;
}

/** How far an edit has come, with a way to stop it, and later a way back. */
export function Progress({ edit, rows, now }: ProgressProps) {
  const waiting = rows.filter(({ outcome }) => outcome === "waiting").length;
  const known = rows.length - waiting;
  const isFresh = now.getTime() - (edit.startedAt?.getTime() ?? 0) < 2 * MINUTE;
  const canBeUndone = rows.some(({ outcome }) => outcome === "confirmed" || outcome === "changed");
  return (
    <div className="space-y-3">
      {waiting > 0 && <RefreshEvery seconds={isFresh ? HURRIED_SECONDS : CALM_SECONDS} />}
      <progress
        aria-label="Titles of which it is known what Simkl did"
        max={rows.length}
        value={known}
        className="block h-2 w-full appearance-none overflow-hidden rounded-full border-0 bg-raised [&::-moz-progress-bar]:bg-amber [&::-webkit-progress-bar]:bg-raised [&::-webkit-progress-value]:bg-amber"
      />
      <p role="status" className="text-sm">
        {waiting > 0
          ? `${known.toLocaleString("en")} of ${counted(rows.length, "title")} done, ${waiting.toLocaleString("en")} on the way`
          : `Done: ${counted(rows.length, "title")}`}
      </p>
      <div className="flex flex-wrap gap-2">
        {waiting > 0 && (
          <ActForm action={cancel}>
            <button
              type="submit"
              name="edit"
              value={String(edit.id)}
              className={buttonClass({ className: "aria-busy:opacity-60" })}
            >
              Cancel what is not sent
            </button>
          </ActForm>
        )}
        {waiting === 0 && canBeUndone && (
          <ActForm action={takeBack}>
            <button
              type="submit"
              name="edit"
              value={String(edit.id)}
              className={buttonClass({ className: "aria-busy:opacity-60" })}
            >
              Take it all back
            </button>
          </ActForm>
        )}
        <a href={`/api/bulk/${edit.id}`} download className={buttonClass()}>
          Receipt as CSV
        </a>
      </div>
    </div>
  );
}
