import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { bulkHref } from "@/app/(signed-in)/library/bulk/_lib/bulk-href";
import { getRemainingRequests } from "@/app/(signed-in)/library/bulk/[id]/_lib/remaining-requests";
import { startEdit } from "@/app/(signed-in)/library/bulk/[id]/actions";
import { formatEffect, formatIntent, formatSendingTime } from "@/app/(signed-in)/library/bulk/messages";
import { ActionForm } from "@/components/actions/action-form";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Panel } from "@/components/ui/panel";
import { pluralize } from "@/lib/format/count";
import { formatDate, formatExactDate } from "@/lib/format/date";
import type { BulkEdit } from "@/lib/outbox/bulk/bulk-edit";
import type { BulkIntent } from "@/lib/outbox/bulk/bulk-intent";
import { previewBulk } from "@/lib/outbox/bulk/preview-bulk";
import { readTitleNames } from "@/lib/outbox/bulk/read-title-names";
import { getNextQuotaReset } from "@/lib/sync/policy/quota";
import { PlannedWrites } from "./planned-writes";
import { SkippedTitles } from "./skipped-titles";

/** The check afterwards: activities, and deltas of up to three kinds. */
const CHECK_REQUESTS = 4;

interface PreviewProps extends PageContext {
  edit: BulkEdit;
  intent: BulkIntent;
}

/** The planned writes and their effects, with the button that starts them. */
export async function Preview({ user, now, edit, intent }: PreviewProps) {
  const [{ plan, planHash, effects, requests }, names, left] = await Promise.all([
    previewBulk(user.id, edit.simklIds, intent, now),
    readTitleNames(edit.simklIds),
    getRemainingRequests(user, now),
  ]);
  const { writes, skipped } = plan;
  const reset = getNextQuotaReset(now);
  return (
    <div className="max-w-3xl space-y-4">
      <Panel title={formatIntent(intent, user.timeZone)} note={`of ${pluralize(edit.simklIds.length, "chosen title")}`}>
        <p className="text-lg font-semibold">
          {writes.length > 0 ? `${pluralize(writes.length, "title")} will be changed` : "Nothing is left to change"}
        </p>
        {writes.length > 0 && (
          <p className="mt-1 text-sm text-soft">
            {pluralize(requests, "request")} to Simkl, one a second at most: {formatSendingTime(requests)}. Then up to{" "}
            {CHECK_REQUESTS} more to check the result. You have {left.left.toLocaleString("en")} of{" "}
            {left.limit.toLocaleString("en")} left today.
          </p>
        )}
        {writes.length > 0 && left.left < requests + CHECK_REQUESTS && (
          <p className="mt-2 text-sm text-alert">
            That is not enough for all of it. The rest waits until{" "}
            <time dateTime={reset.toISOString()} title={formatExactDate(reset, user.timeZone)}>
              {formatDate(reset, user.timeZone, now)}
            </time>
            .
          </p>
        )}
        <Effects messages={effects.map(formatEffect)} />
        {intent.kind === "remove" && writes.length > 0 && (
          <p className="mt-3 text-sm text-soft">Watchfolio keeps what was removed for 90 days, and can put it back.</p>
        )}
        <PlannedWrites writes={writes} names={names} />
        <SkippedTitles skipped={skipped} names={names} />
        <ActionForm action={startEdit} className="mt-6 flex flex-wrap gap-2">
          <input type="hidden" name="edit" value={String(edit.id)} />
          <input type="hidden" name="intent" value={JSON.stringify(intent)} />
          <input type="hidden" name="mark" value={planHash} />
          {writes.length > 0 && (
            <Button type="submit" variant={intent.kind === "remove" ? "danger" : "primary"}>
              {intent.kind === "remove" ? "Remove" : "Change"} {pluralize(writes.length, "title")}
            </Button>
          )}
          <ButtonLink href={bulkHref(edit.id)} prefetch={false}>
            Something else
          </ButtonLink>
        </ActionForm>
      </Panel>
    </div>
  );
}

function Effects({ messages }: { messages: string[] }) {
  if (messages.length === 0) return null;
  return (
    <ul aria-label="What follows from it" className="mt-4 list-disc space-y-1 pl-5 text-sm">
      {messages.map((message) => (
        <li key={message}>{message}</li>
      ))}
    </ul>
  );
}
