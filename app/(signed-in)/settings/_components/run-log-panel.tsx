import Link from "next/link";
import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { groupRuns, type RunGroup } from "@/app/(signed-in)/settings/_lib/group-runs";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { getRunLog } from "@/lib/sync/status/run-log";
import { QuietRuns } from "./quiet-runs";
import { RunEntry } from "./run-entry";

interface RunLogPanelProps extends PageContext {
  /** The key of an older page, from the address. */
  before: Promise<string | undefined>;
}

/** What was asked of Simkl on the person's account, newest first, by days. */
export async function RunLogPanel({ user, now, before }: RunLogPanelProps) {
  const key = await before;
  const { runs, older } = await getRunLog(user.id, key);
  const days = groupRuns(runs, user.timeZone, now);
  return (
    <Panel title="What was asked, and the result" note="Kept for 30 days, checks without news for three">
      {days.length === 0 && <EmptyState drawing="note">Nothing was asked of Simkl for you so far.</EmptyState>}
      {days.map(({ day, groups }) => (
        <section key={day} aria-label={day} className="mt-5 first-of-type:mt-0">
          <h3 className="mb-1 text-xs font-medium text-soft">{day}</h3>
          <ul className="divide-y divide-line border-y border-line">
            {groups.map((group) => (
              <li key={getGroupKey(group)}>
                {group.kind === "run" ? (
                  <RunEntry run={group.run} timeZone={user.timeZone} />
                ) : (
                  <QuietRuns runs={group.runs} timeZone={user.timeZone} />
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
function getGroupKey(group: RunGroup): string {
  return group.kind === "run" ? group.run.id : `quiet-${group.runs.at(-1)?.id}`;
}

function PageLink({ href, children }: { href: "/settings#call-log" | `/settings?before=${string}`; children: string }) {
  return (
    <Link href={href} className="rounded py-1 text-accent underline-offset-4 hover:underline">
      {children}
    </Link>
  );
}
