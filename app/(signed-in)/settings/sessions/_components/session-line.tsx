import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { signOutSession } from "@/app/(signed-in)/settings/sessions/actions";
import { ActionForm } from "@/components/actions/action-form";
import { Button } from "@/components/ui/button";
import type { ActiveSession } from "@/lib/auth/sessions/sessions";
import { formatDate, formatExactDate } from "@/lib/format/date";

/** One session: device, start, last use, and the button to end it. */
export function SessionLine({ context: { user, now }, session }: { context: PageContext; session: ActiveSession }) {
  const { id, device, signedInAt, lastUsedAt } = session;
  const name = device ?? "A browser that did not say its name";
  const renderDate = (date: Date) => (
    <time dateTime={date.toISOString()} title={formatExactDate(date, user.timeZone)}>
      {formatDate(date, user.timeZone, now)}
    </time>
  );
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3 first:pt-0 last:pb-0">
      <div className="min-w-0 flex-1 basis-44">
        <p className="text-sm font-medium wrap-break-word">{name}</p>
        <p className="mt-0.5 text-xs text-soft">
          {id === user.sessionId ? "In use now" : <>Last used {renderDate(lastUsedAt)}</>}, signed in{" "}
          {renderDate(signedInAt)}
        </p>
      </div>
      <ActionForm action={signOutSession}>
        <Button type="submit" name="session" value={id} aria-label={`Sign out: ${name}`}>
          Sign out
        </Button>
      </ActionForm>
    </li>
  );
}
