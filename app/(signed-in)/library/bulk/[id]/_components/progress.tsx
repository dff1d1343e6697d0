import { cancelEdit, undoEdit } from "@/app/(signed-in)/library/bulk/[id]/actions";
import { ActionForm } from "@/components/actions/action-form";
import { RefreshEvery } from "@/components/live/refresh-every";
import { Button, buttonClass } from "@/components/ui/button";
import { pluralize } from "@/lib/format/count";
import type { BulkEdit } from "@/lib/outbox/bulk/bulk-edit";
import type { ReceiptRow } from "@/lib/outbox/bulk/receipt";

const MINUTE = 60_000;
const FAST_REFRESH_SECONDS = 2;
const SLOW_REFRESH_SECONDS = 20;

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
      {waiting > 0 && <RefreshEvery seconds={isFresh ? FAST_REFRESH_SECONDS : SLOW_REFRESH_SECONDS} />}
      <progress
        aria-label="Titles of which it is known what Simkl did"
        max={rows.length}
        value={known}
        className="block h-2 w-full appearance-none overflow-hidden rounded-full border-0 bg-raised [&::-moz-progress-bar]:bg-amber [&::-webkit-progress-bar]:bg-raised [&::-webkit-progress-value]:bg-amber"
      />
      <p role="status" className="text-sm">
        {waiting > 0
          ? `${known.toLocaleString("en")} of ${pluralize(rows.length, "title")} done, ${waiting.toLocaleString("en")} on the way`
          : `Done: ${pluralize(rows.length, "title")}`}
      </p>
      <div className="flex flex-wrap gap-2">
        {waiting > 0 && (
          <ActionForm action={cancelEdit}>
            <Button type="submit" name="edit" value={String(edit.id)}>
              Cancel what is not sent
            </Button>
          </ActionForm>
        )}
        {waiting === 0 && canBeUndone && (
          <ActionForm action={undoEdit}>
            <Button type="submit" name="edit" value={String(edit.id)}>
              Take it all back
            </Button>
          </ActionForm>
        )}
        <a href={`/api/bulk/${edit.id}`} download className={buttonClass()}>
          Receipt as CSV
        </a>
      </div>
    </div>
  );
}
