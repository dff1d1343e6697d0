import { formatSyncFailure } from "@/app/_lib/sync-messages";
import { FormattedTime } from "@/app/(admin)/admin/sync/_components/formatted-time";
import { StateLabel } from "@/app/(admin)/admin/sync/_components/user-cells";
import type { AdminPageContext } from "@/app/(admin)/admin/sync/_lib/page-context";
import { USER_STATES } from "@/app/(admin)/admin/sync/_lib/user-states";
import { Panel } from "@/components/ui/panel";
import type { UserDetails } from "@/lib/admin/find-user-details";
import { pluralize } from "@/lib/format/count";

const ID_AUDIT_OUTCOMES = {
  equal: "our library equals Simkl’s list of ids",
  suspected: "something differs; a second look follows",
  differs: "something differs",
} as const;

const REIMPORT_REASONS = {
  plan: "a new plan",
  proof: "a proof that found a difference",
  operator: "an operator",
} as const;

/** The state in words and the data behind it. */
export function SyncStatusPanel({ user, context }: { user: UserDetails; context: AdminPageContext }) {
  const renderTime = (at: Date | null, fallback: string) => (
    <FormattedTime at={at} fallback={fallback} context={context} />
  );
  return (
    <Panel title="How it stands" className="lg:col-span-7">
      <p className="text-lg font-semibold">
        <StateLabel state={user.state} />
        {user.isRunning && <span className="ml-3 text-sm font-normal text-soft">a sync is running now</span>}
      </p>
      <p className="mt-1 text-sm text-soft">{USER_STATES[user.state].meaning}</p>
      {user.lastError && <p className="mt-3 text-sm text-alert">“{formatSyncFailure(user.lastError)}”</p>}
      <dl className="mt-4 divide-y divide-line border-t border-line text-sm">
        <Fact label="Last sync">{renderTime(user.lastSyncedAt, "never")}</Fact>
        <Fact label="Next due">{renderTime(user.nextDueAt, "not before they return")}</Fact>
        {user.failures > 0 && <Fact label="Failed in a row">{pluralize(user.failures, "time")}</Fact>}
        {user.restingSince && <Fact label="Resting since">{renderTime(user.restingSince, "")}</Fact>}
        {user.deadSince && <Fact label="Grant dead since">{renderTime(user.deadSince, "")}</Fact>}
        {user.pausedBy && (
          <Fact label="Paused">
            {renderTime(user.pausedAt, "")} by {user.pausedBy === "operator" ? "an operator" : "the person"}
          </Fact>
        )}
        {user.quotaUntil && <Fact label="Quota kept until">{renderTime(user.quotaUntil, "")}</Fact>}
        {user.quotaLimit !== null && user.quotaRemaining !== null && (
          <Fact label="Quota">
            {user.quotaRemaining.toLocaleString("en")} of {user.quotaLimit.toLocaleString("en")} left, said{" "}
            {renderTime(user.quotaSeenAt, "")}
          </Fact>
        )}
        <Fact label="Weekly proof">
          {user.idAuditOutcome === null ? (
            "none yet"
          ) : (
            <>
              {renderTime(user.idAuditAt, "")}: {ID_AUDIT_OUTCOMES[user.idAuditOutcome]}
            </>
          )}
        </Fact>
        {user.keptTitles > 0 && <Fact label="Kept against Simkl’s list">{pluralize(user.keptTitles, "title")}</Fact>}
        <Fact label="Read again as a whole">
          {user.reimports === 0 ? "never" : pluralize(user.reimports, "time")}
          {user.lastReimportAt && (
            <>
              , last {renderTime(user.lastReimportAt, "")}
              {user.lastReimportReason && `, for ${REIMPORT_REASONS[user.lastReimportReason]}`}
            </>
          )}
        </Fact>
      </dl>
    </Panel>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="grid gap-x-6 py-2 sm:grid-cols-[12rem_1fr]">
      <dt className="text-soft">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
