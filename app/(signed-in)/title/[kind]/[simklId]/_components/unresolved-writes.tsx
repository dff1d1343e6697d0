import Link from "next/link";
import { discard, retry } from "@/app/(signed-in)/_actions/outbox";
import { formatWriteReason } from "@/app/(signed-in)/_lib/outbox-messages";
import { ActionForm } from "@/components/actions/action-form";
import { Button } from "@/components/ui/button";
import { pluralize } from "@/lib/format/count";
import type { PendingWrite } from "@/lib/outbox/preview/pending-writes";
import { OUTBOX_PATH } from "@/lib/routes";

/** Changes of this title that are pending or failed, with reasons. */
export function UnresolvedWrites({ writes }: { writes: readonly PendingWrite[] }) {
  const open = writes.filter(({ isOpen }) => isOpen);
  const failed = writes.filter(({ isOpen }) => !isOpen);
  if (writes.length === 0) return null;
  const reason = open.find((write) => write.reason !== null)?.reason;
  return (
    <div className="mt-4 space-y-3 border-l-2 border-amber pl-4 text-sm">
      {open.length > 0 && (
        <p>
          {pluralize(open.length, "change")} on the way to{" "}
          <Link href={OUTBOX_PATH} className="underline underline-offset-4 hover:text-accent">
            Simkl
          </Link>
          .{reason && <span className="text-soft"> {formatWriteReason(reason)}</span>}
        </p>
      )}
      {failed.map(({ id, reason }) => (
        <div key={String(id)}>
          <p>{reason ? formatWriteReason(reason) : "This did not go through."}</p>
          <div className="mt-2 flex gap-2">
            <Decision id={id} action={retry}>
              Send again
            </Decision>
            <Decision id={id} action={discard}>
              Discard
            </Decision>
          </div>
        </div>
      ))}
    </div>
  );
}

type DecisionProps = Pick<React.ComponentProps<typeof ActionForm>, "action"> & { id: bigint; children: string };

function Decision({ id, action, children }: DecisionProps) {
  return (
    <ActionForm action={action}>
      <Button type="submit" name="write" value={String(id)}>
        {children}
      </Button>
    </ActionForm>
  );
}
