import Link from "next/link";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { runLog } from "@/lib/sync/run-log";
import type { Viewer } from "../overview/viewer";
import { type Fold, foldedRuns } from "./folded-runs";
import { QuietRuns } from "./quiet-runs";
import { RunEntry } from "./run-entry";

interface RunLogPanelProps extends Viewer {
  /** The key of an older page, from the address. */
  before: Promise<string | undefined>;
}

/** What was asked of Simkl on the person's account, newest first, by days. */
export async function RunLogPanel({ user, now, before }: RunLogPanelProps) {
  const key = await before;
  const { runs, older } = await runLog(user.id, key);
  const days = foldedRuns(runs, user.timeZone, now);
  return (
    <Panel title="What was asked, and what came of it" note="Kept for 30 days, checks without news for three">
      {days.length === 0 && <EmptyState drawing="note">Nothing was asked of Simkl for you so far.</EmptyState>}
      {days.map(({ day, folds }) => (
        <section key={day} aria-label={day} className="mt-5 first-of-type:mt-0">
          <h3 className="mb-1 text-xs font-medium text-soft">{day}</h3>
          <ul className="divide-y divide-line border-y border-line">
            {folds.map((fold) => (
              <li key={keyOf(fold)}>
                {fold.kind === "run" ? (
                  <RunEntry run={fold.run} timeZone={user.timeZone} />
                ) : (
                  <QuietRuns runs={fold.runs} timeZone={user.timeZone} />
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {(key || older) && (
        <nav aria-label="Pages of the log" className="mt-4 flex gap-6 text-sm">
          {key && <PageLink href="/settings#call-log">Newest</PageLink>}
          {older && <PageLink href={`/settings?before=${older}#call-log`}>Older</PageLink>}
        </nav>
      )}
    </Panel>
  );
}

/** The oldest run of a fold: newer checks join it without folding up what is open. */
function keyOf(fold: Fold): string {
  return fold.kind === "run" ? fold.run.id : `quiet-${fold.runs.at(-1)?.id}`;
}

function PageLink({ href, children }: { href: "/settings#call-log" | `/settings?before=${string}`; children: string }) {
  return (
    <Link href={href} className="rounded py-1 text-accent underline-offset-4 hover:underline">
      {children}
    </Link>
  );
}
