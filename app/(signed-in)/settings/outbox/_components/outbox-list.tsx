import { discard, retry } from "@/app/(signed-in)/_actions/outbox";
import { describeChange } from "@/app/(signed-in)/_lib/describe-change";
import { formatWriteReason } from "@/app/(signed-in)/_lib/outbox-messages";
import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { ActionForm } from "@/components/actions/action-form";
import { TitleLink } from "@/components/titles/title-link";
import { Button } from "@/components/ui/button";
import { STATUS_LABELS } from "@/lib/domain/list-status";
import { formatDate, formatExactDate } from "@/lib/format/date";
import type { OutboxWrite } from "@/lib/outbox/store/list-outbox-writes";

/** Lines of the outbox: the change, its time, its state, and its buttons. */
export function OutboxList({ context, writes }: { context: PageContext; writes: readonly OutboxWrite[] }) {
  return (
    <ol className="divide-y divide-line">
      {writes.map((write) => (
        <OutboxLine key={String(write.id)} context={context} write={write} />
      ))}
    </ol>
  );
}

function OutboxLine({ context: { user, now }, write }: { context: PageContext; write: OutboxWrite }) {
  const { id, createdAt, change, reason, resolvedStatus } = write;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3 first:pt-0 last:pb-0">
      <div className="min-w-0 flex-1 basis-56">
        {write.simklId > 0 ? (
          <TitleLink simklId={write.simklId} kind={write.kind} title={write.title} url={write.url} />
        ) : (
          <p className="text-sm font-medium wrap-break-word">{write.title}</p>
        )}
        <p className="text-sm">{describeChange(change)}</p>
        {reason && <p className="mt-1 max-w-prose text-xs text-soft">{formatWriteReason(reason)}</p>}
        {resolvedStatus && <p className="mt-1 text-xs text-soft">Simkl put it on {STATUS_LABELS[resolvedStatus]}.</p>}
      </div>
      <div className="text-right text-xs text-soft">
        <p className="text-ink">{formatState(write)}</p>
        <time dateTime={createdAt.toISOString()} title={formatExactDate(createdAt, user.timeZone)}>
          {formatDate(createdAt, user.timeZone, now)}
        </time>
      </div>
      <Decisions id={id} write={write} />
    </li>
  );
}

function formatState({ state, isOpen, heldUntil }: OutboxWrite): string {
  if (state === "queued") return heldUntil ? "Waits for its time" : "Waits to be sent";
  if (state === "sending") return "Being sent";
  if (state === "unclear") return isOpen ? "Being read back" : "Unclear";
  return state === "refused" ? "Refused" : "Confirmed";
}

/** What waits can be sent now or discarded, what failed can be sent again or forgotten. */
function Decisions({ id, write: { state, isOpen } }: { id: bigint; write: OutboxWrite }) {
  const isDecided = state === "confirmed" || state === "sending" || (state === "unclear" && isOpen);
  if (isDecided) return null;
  return (
    <div className="flex gap-2">
      <ActionForm action={retry}>
        <Button type="submit" name="write" value={String(id)}>
          {state === "queued" ? "Send now" : "Send again"}
        </Button>
      </ActionForm>
      <ActionForm action={discard}>
        <Button type="submit" name="write" value={String(id)}>
          Discard
        </Button>
      </ActionForm>
    </div>
  );
}
