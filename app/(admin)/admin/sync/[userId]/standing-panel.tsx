import { STATES } from "@/components/fleet/fleet-states";
import { counted } from "@/components/format/counted";
import { Panel } from "@/components/ui/panel";
import type { FleetUserDetails } from "@/lib/fleet/fleet-user";
import { StateLabel } from "../person-row";
import { SpokenTime } from "../spoken-time";
import type { Viewer } from "../viewer";

const PROOFS = {
  equal: "our library equals Simkl’s list of ids",
  suspected: "something differs; a second look follows",
  differs: "something differs",
} as const;

const REASONS = { plan: "a new plan", proof: "a proof that found a difference", operator: "an operator" } as const;

/** The state in words, then the facts behind it. */
export function StandingPanel({ user, viewer }: { user: FleetUserDetails; viewer: Viewer }) {
  const time = (at: Date | null, none: string) => <SpokenTime at={at} none={none} viewer={viewer} />;
  return (
    <Panel title="How it stands" className="lg:col-span-7">
      <p className="text-lg font-semibold">
        <StateLabel state={user.state} />
        {user.isRunning && <span className="ml-3 text-sm font-normal text-soft">a sync is running now</span>}
      </p>
      <p className="mt-1 text-sm text-soft">{STATES[user.state].meaning}</p>
      {user.lastError && <p className="mt-3 text-sm text-alert">“{user.lastError}”</p>}
      <dl className="mt-4 divide-y divide-line border-t border-line text-sm">
        <Fact label="Last sync">{time(user.lastSyncedAt, "never")}</Fact>
        <Fact label="Next due">{time(user.nextDueAt, "not before they return")}</Fact>
        {user.failures > 0 && <Fact label="Failed in a row">{counted(user.failures, "time")}</Fact>}
        {user.restingSince && <Fact label="Resting since">{time(user.restingSince, "")}</Fact>}
        {user.deadSince && <Fact label="Grant dead since">{time(user.deadSince, "")}</Fact>}
        {user.pausedBy && (
          <Fact label="Paused">
            {time(user.pausedAt, "")} by {user.pausedBy === "operator" ? "an operator" : "the person"}
          </Fact>
        )}
        {user.quotaUntil && <Fact label="Quota kept until">{time(user.quotaUntil, "")}</Fact>}
        {user.quotaLimit !== null && user.quotaRemaining !== null && (
          <Fact label="Quota">
            {user.quotaRemaining.toLocaleString("en")} of {user.quotaLimit.toLocaleString("en")} left, said{" "}
            {time(user.quotaSeenAt, "")}
          </Fact>
        )}
        <Fact label="Weekly proof">
          {user.proofOutcome === null ? (
            "none yet"
          ) : (
            <>
              {time(user.proofAt, "")}: {PROOFS[user.proofOutcome]}
            </>
          )}
        </Fact>
        {user.keptTitles > 0 && <Fact label="Kept against Simkl’s list">{counted(user.keptTitles, "title")}</Fact>}
        <Fact label="Read again as a whole">
          {user.reimports === 0 ? "never" : counted(user.reimports, "time")}
          {user.lastReimportAt && (
            <>
              , last {time(user.lastReimportAt, "")}
              {user.lastReimportReason && `, for ${REASONS[user.lastReimportReason]}`}
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
