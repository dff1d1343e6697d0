import Link from "next/link";
import { formatSyncFailure } from "@/app/_lib/sync-messages";
import type { AdminPageContext } from "@/app/(admin)/admin/sync/_lib/page-context";
import { USER_STATES } from "@/app/(admin)/admin/sync/_lib/user-states";
import type { ListedUser } from "@/lib/admin/list-users";
import { pluralize } from "@/lib/format/count";
import { FormattedTime } from "./formatted-time";
import { ToneMark } from "./tone-mark";

/** A row of the table; on narrow screens the problem is below the name. */
export function UserRow({ user, context }: { user: ListedUser; context: AdminPageContext }) {
  return (
    <tr className="align-baseline">
      <th scope="row" className="py-2.5 pr-3 text-left font-normal">
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
      </th>
      <td className="py-2.5 pr-3">
        <StateLabel state={user.state} />
        {user.isRunning && <span className="block text-xs text-soft">at it now</span>}
      </td>
      <td className="py-2.5 pr-3">
        <FormattedTime at={user.lastSyncedAt} fallback="never" context={context} />
      </td>
      <td className="py-2.5 pr-3 max-lg:hidden">
        <FormattedTime at={user.nextDueAt} fallback="not planned" context={context} />
      </td>
      <td className="py-2.5 pr-3 text-right max-lg:hidden">
        {user.calls.toLocaleString("en")}
        {user.quotaLimit !== null && <span className="text-soft"> of {user.quotaLimit.toLocaleString("en")}</span>}
      </td>
      <td className="py-2.5 pl-4 max-lg:hidden">
        <Problem user={user} className="block" />
      </td>
    </tr>
  );
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
