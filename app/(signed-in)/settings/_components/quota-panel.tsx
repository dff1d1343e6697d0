import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { Metric } from "@/components/ui/metric";
import { Panel } from "@/components/ui/panel";
import { pluralize } from "@/lib/format/count";
import { formatDate, formatExactDate } from "@/lib/format/date";
import { formatQuotaDay, getNextQuotaReset } from "@/lib/sync/policy/quota";
import { getQuotaUsage, listUserCalls } from "@/lib/sync/status/quota-usage";
import { getSyncStatus } from "@/lib/sync/status/sync-status";
import { CallPurposesList } from "./call-purposes-list";
import { QuotaBar } from "./quota-bar";

/** The calls of today, by Simkl's own day, against what Simkl grants the person. */
export async function QuotaPanel({ user, now }: PageContext) {
  const [status, calls] = await Promise.all([getSyncStatus(user.id), listUserCalls(user.id, formatQuotaDay(now))]);
  if (!status) return null;
  const ours = calls.reduce((sum, each) => sum + each.calls, 0);
  const usage = getQuotaUsage(ours, status, user.plan, now);
  const reset = getNextQuotaReset(now);
  return (
    <Panel title="Requests today">
      <Metric value={(usage.ours + usage.others).toLocaleString("en")}>
        of {usage.limit.toLocaleString("en")} that Simkl grants you a day
      </Metric>
      <QuotaBar usage={usage} />
      <p className="mt-3 text-sm text-soft">
        The checks made {pluralize(usage.ours, "request")}
        {usage.others > 0 && `, signing in and other apps of yours about ${usage.others.toLocaleString("en")}`}. Checks
        by schedule leave the last quarter to you. The count starts again{" "}
        <time dateTime={reset.toISOString()} title={formatExactDate(reset, user.timeZone)}>
          {formatDate(reset, user.timeZone, now)}
        </time>
        , which is midnight in New York.
      </p>
      <CallPurposesList calls={calls} />
    </Panel>
  );
}
