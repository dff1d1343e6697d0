import Link from "next/link";
import { Fragment } from "react";
import { formatSyncFailure } from "@/app/_lib/sync-messages";
import type { AdminPageContext } from "@/app/(admin)/admin/sync/_lib/page-context";
import { USER_STATES } from "@/app/(admin)/admin/sync/_lib/user-states";
import type { ListedUser } from "@/lib/admin/list-users";
import { pluralize } from "@/lib/format/count";
import { FormattedTime } from "./formatted-time";
import { ToneMark } from "./tone-mark";

/** A row of the table; on narrow screens the problem is below the name. */
export function listUserCells(user: ListedUser, context: AdminPageContext): React.ReactNode[] {
  return [
    <Fragment key="person">
      <Link
        href={`/admin/sync/${user.userId}`}
        className="block truncate font-medium hover:text-accent hover:underline hover:underline-offset-4"
      >
        {user.name}
      </Link>
      <span className="block truncate text-xs text-soft">
        {user.simklId}, {user.plan}
      </span>
      <Problem user={user} className="mt-1 block lg:hidden" />
    </Fragment>,
    <Fragment key="state">
      <StateLabel state={user.state} />
      {user.isRunning && <span className="block text-xs text-soft">at it now</span>}
    </Fragment>,
    <FormattedTime key="synced" at={user.lastSyncedAt} fallback="never" context={context} />,
    <FormattedTime key="due" at={user.nextDueAt} fallback="not planned" context={context} />,
    <Fragment key="calls">
      {user.calls.toLocaleString("en")}
      {user.quotaLimit !== null && <span className="text-soft"> of {user.quotaLimit.toLocaleString("en")}</span>}
    </Fragment>,
    <Problem key="problem" user={user} className="block" />,
  ];
}

export function StateLabel({ state }: { state: ListedUser["state"] }) {
  const { label, tone, meaning } = USER_STATES[state];
  return (
    <span title={meaning} className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <ToneMark tone={tone} /> {label}
    </span>
  );
}

function Problem({ user: { heldTitles, lastError }, className }: { user: ListedUser; className: string }) {
  if (heldTitles === 0 && lastError === null) return null;
  return (
    <span className={`text-xs wrap-break-word ${className}`}>
      {heldTitles > 0 && (
        <span className="block font-medium text-accent">Decision awaited: {pluralize(heldTitles, "removal")}</span>
      )}
      {lastError && <span className="line-clamp-2 text-soft">{formatSyncFailure(lastError)}</span>}
    </span>
  );
}
