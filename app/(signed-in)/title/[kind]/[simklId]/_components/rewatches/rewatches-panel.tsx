import Link from "next/link";
import { formatWriteReason } from "@/app/(signed-in)/_lib/outbox-messages";
import { RelativeDate } from "@/app/(signed-in)/title/[kind]/[simklId]/_components/relative-date";
import { summarizeRewatches } from "@/app/(signed-in)/title/[kind]/[simklId]/_lib/summarize-rewatches";
import type { TitlePageContext } from "@/app/(signed-in)/title/[kind]/[simklId]/_lib/title-page-context";
import { UPGRADE_URL } from "@/components/layout/plans";
import { ExternalLink } from "@/components/ui/external-link";
import { Panel } from "@/components/ui/panel";
import type { RewatchTracking } from "@/lib/auth/accounts/rewatch-tracking";
import { pluralize } from "@/lib/format/count";
import type { RewatchesPreview } from "@/lib/outbox/preview/title-preview";
import { findRewatchNote } from "@/lib/outbox/rewatch/rewatch-note";
import { RewatchEntry } from "./rewatch-entry";
import { StartRewatch } from "./start-rewatch";

/** The number of expanded rewatches; Simkl stores up to fifty per title. */
const MAX_OPEN = 6;

/**
 * Every time the person came back to the title, oldest first, and the buttons that write rewatches
 * (docs/simkl-api.md#rewatches-in-the-interface).
 */
export async function RewatchesPanel({ context }: { context: TitlePageContext }) {
  const { user, head } = context;
  const pending = context.pending.rewatches;
  if (!pending) return null;
  const { facts, sessions } = pending;
  const isWatched = pending.title.state.status !== null && pending.title.state.status !== "plantowatch";
  const isOn = facts.tracking === "on";
  if (sessions.length === 0 && !(isOn && isWatched)) return null;
  const note = isOn ? await findRewatchNote(user.id, head.simklId) : null;
  const latest = sessions.filter(({ state }, index) => state === "active" || index >= sessions.length - MAX_OPEN);
  const earlier = sessions.filter((session) => !latest.includes(session));
  return (
    <Panel title="Watched again" note={<RewatchSummary sessions={sessions} context={context} />}>
      {note && (
        <p role="status" className="mb-4 border-l-2 border-amber pl-4 text-sm">
          {formatWriteReason(note)}
        </p>
      )}
      {earlier.length > 0 && (
        <details className="mb-4 border-b border-line pb-4">
          <summary className="text-sm text-soft hover:text-ink">{pluralize(earlier.length, "earlier one")}</summary>
          <Entries sessions={earlier} pending={pending} context={context} />
        </details>
      )}
      <Entries sessions={latest} pending={pending} context={context} />
      {isOn && isWatched && (
        <div className={sessions.length > 0 ? "mt-4 border-t border-line pt-4" : undefined}>
          <StartRewatch pending={pending} context={context} />
        </div>
      )}
      <TrackingNotice tracking={facts.tracking} />
    </Panel>
  );
}

interface EntriesProps {
  sessions: RewatchesPreview["sessions"];
  pending: RewatchesPreview;
  context: TitlePageContext;
}

function Entries({ sessions, ...props }: EntriesProps) {
  if (sessions.length === 0) return null;
  return (
    <ol className="divide-y divide-line">
      {sessions.map((session) => (
        <RewatchEntry key={session.rewatchId ?? "new"} session={session} {...props} />
      ))}
    </ol>
  );
}

function RewatchSummary({ sessions, context }: { sessions: RewatchesPreview["sessions"]; context: TitlePageContext }) {
  const { words, last } = summarizeRewatches(sessions);
  if (words === null) return null;
  return (
    <>
      {words}
      {last && (
        <>
          , last <RelativeDate at={new Date(last)} context={context} />
        </>
      )}
    </>
  );
}

function TrackingNotice({ tracking }: { tracking: RewatchTracking }) {
  if (tracking === "on") return null;
  return (
    <p className="mt-4 border-t border-line pt-4 text-xs text-soft">
      {tracking === "upgrade" ? (
        <>
          What you have stays here. To go on, Simkl wants one of its paid plans:{" "}
          <ExternalLink href={UPGRADE_URL}>Simkl PRO and VIP</ExternalLink>
        </>
      ) : (
        <>
          You do not track rewatches.{" "}
          <Link href="/settings#rewatches" className="underline underline-offset-4 hover:text-ink">
            Switch it on in the settings
          </Link>{" "}
          to mark what you see again.
        </>
      )}
    </p>
  );
}
