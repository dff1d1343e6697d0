import { counted } from "@/components/format/counted";
import { FigureLine } from "@/components/ui/figure-line";
import { Panel } from "@/components/ui/panel";
import { exactDate, spokenDate } from "@/lib/dates/spoken-date";
import { ownCalls, quotaUse } from "@/lib/sync/own-calls";
import { quotaDay, quotaReset } from "@/lib/sync/quota";
import { standingOf } from "@/lib/sync/standing";
import type { Viewer } from "../overview/viewer";
import { CallPurposes } from "./call-purposes-list";
import { QuotaBar } from "./quota-bar";

/** The calls of today, by Simkl's own day, against what Simkl grants the person. */
export async function QuotaPanel({ user, now }: Viewer) {
  const [standing, calls] = await Promise.all([standingOf(user.id), ownCalls(user.id, quotaDay(now))]);
  if (!standing) return null;
  const ours = calls.reduce((sum, each) => sum + each.calls, 0);
  const use = quotaUse(ours, standing, user.plan, now);
  const reset = quotaReset(now);
  return (
    <Panel title="Requests today">
      <FigureLine figure={(use.ours + use.others).toLocaleString("en")}>
        of {use.limit.toLocaleString("en")} that Simkl grants you a day
      </FigureLine>
      <QuotaBar use={use} />
      <p className="mt-3 text-sm text-soft">
        The checks made {counted(use.ours, "request")}
        {use.others > 0 && `, signing in and other apps of yours about ${use.others.toLocaleString("en")}`}. Checks by
        schedule leave the last quarter to you. The count starts anew{" "}
        <time dateTime={reset.toISOString()} title={exactDate(reset, user.timeZone)}>
          {spokenDate(reset, user.timeZone, now)}
        </time>
        , which is midnight in New York.
      </p>
      <CallPurposes calls={calls} />
    </Panel>
  );
}
