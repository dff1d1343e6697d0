import Link from "next/link";
import { formatWriteReason } from "@/app/(signed-in)/_lib/outbox-messages";
import type { PendingWrite } from "@/lib/outbox/preview/pending-writes";
import { OUTBOX_PATH } from "@/lib/routes";

/** The state of a memo that is pending or was rejected; nothing for others. */
export function MemoWriteStatus({ isPending, write }: { isPending: boolean; write: PendingWrite | undefined }) {
  if (!isPending && !write) return null;
  const isFailed = write !== undefined && !write.isOpen;
  return (
    <p data-failed={isFailed} className="mt-2 text-xs text-accent data-[failed=true]:text-alert">
      <Link href={OUTBOX_PATH} className="underline underline-offset-4">
        {isFailed ? "A change did not go through" : "On the way to Simkl"}
      </Link>
      {write?.reason && <span className="block text-soft">{formatWriteReason(write.reason)}</span>}
    </p>
  );
}
