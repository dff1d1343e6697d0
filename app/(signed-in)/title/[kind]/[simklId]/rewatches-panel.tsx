import Link from "next/link";
import { counted } from "@/components/format/counted";
import { UPGRADE_URL } from "@/components/shell/plans";
import { ExternalLink } from "@/components/ui/external-link";
import { Panel } from "@/components/ui/panel";
import type { RewatchTracking } from "@/lib/accounts/may-track-rewatches";
import { rewatchNote } from "@/lib/writes/rewatch/rewatch-note";
import { type RewatchesAhead, rewatchesAhead } from "@/lib/writes/rewatch/rewatches-ahead";
import { Dated } from "./dated";
import { RewatchBegin } from "./rewatch-begin";
import { RewatchEntry } from "./rewatch-entry";
import { rewatchSum } from "./rewatch-sum";
import type { Visit } from "./visit";

/** So many rewatches stand open; Simkl keeps up to fifty of a title. */
const UNFOLDED = 6;

/**
 * Every time the person came back to the title, oldest first, and the buttons that write rewatches
 * (docs/simkl-api.md#rewatches-in-the-interface).
 */
export async function RewatchesPanel({ visit }: { visit: Visit }) {
  const { user, head } = visit;
  const [ahead, note] = await Promise.all([rewatchesAhead(user.id, head.simklId), rewatchNote(user.id, head.simklId)]);
  if (!ahead) return null;
  const { facts, sessions } = ahead;
  const isWatched = ahead.title.state.status !== null && ahead.title.state.status !== "plantowatch";
  const isOn = facts.tracking === "on";
  if (sessions.length === 0 && !(isOn && isWatched)) return null;
  const latest = sessions.filter(({ state }, index) => state === "active" || index >= sessions.length - UNFOLDED);
  const earlier = sessions.filter((session) => !latest.includes(session));
  return (
    <Panel title="Watched again" note={<Sum sessions={sessions} visit={visit} />}>
      {note && isOn && (
        <p role="status" className="mb-4 border-l-2 border-amber pl-4 text-sm">
          {note}
        </p>
      )}
      {earlier.length > 0 && (
        <details className="mb-4 border-b border-line pb-4">
          <summary className="text-sm text-soft hover:text-ink">{counted(earlier.length, "earlier one")}</summary>
          <Entries sessions={earlier} ahead={ahead} visit={visit} />
        </details>
      )}
      <Entries sessions={latest} ahead={ahead} visit={visit} />
      {isOn && isWatched && (
        <div className={sessions.length > 0 ? "mt-4 border-t border-line pt-4" : undefined}>
          <RewatchBegin ahead={ahead} visit={visit} />
        </div>
      )}
      <WhyGreyed tracking={facts.tracking} />
    </Panel>
  );
}

interface EntriesProps {
  sessions: RewatchesAhead["sessions"];
  ahead: RewatchesAhead;
  visit: Visit;
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

function Sum({ sessions, visit }: { sessions: RewatchesAhead["sessions"]; visit: Visit }) {
  const { words, last } = rewatchSum(sessions);
  if (words === null) return null;
  return (
    <>
      {words}
      {last && (
        <>
          , last <Dated at={new Date(last)} visit={visit} />
        </>
      )}
    </>
  );
}

function WhyGreyed({ tracking }: { tracking: RewatchTracking }) {
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
