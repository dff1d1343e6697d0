import Link from "next/link";
import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { RoundBar } from "@/app/(signed-in)/rewatches/_components/round-bar";
import { formatCoverage, formatNextEpisode } from "@/app/(signed-in)/rewatches/messages";
import { TitleLink } from "@/components/titles/title-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { formatDate, formatExactDate } from "@/lib/format/date";
import { listActiveRewatches } from "@/lib/library/rewatches/active-rewatches";
import type { RewatchedTitle } from "@/lib/library/rewatches/rewatched-titles";
import type { Round } from "@/lib/library/rewatches/round";

const MAX_REWATCHES = 3;

/** What is being watched again, the one touched last first. */
export async function RewatchesPanel({ user, now }: PageContext) {
  const titles = await listActiveRewatches(user.id, MAX_REWATCHES, now);
  return (
    <Panel
      title="Watching again"
      note={
        <Link href="/rewatches" prefetch={false} className="text-accent underline-offset-4 hover:underline">
          All rewatches
        </Link>
      }
      className="lg:col-span-6 xl:col-span-4"
    >
      {titles.length === 0 ? (
        <EmptyState drawing="reel">No rewatch is going on.</EmptyState>
      ) : (
        <ul className="divide-y divide-line">
          {titles.flatMap((title) =>
            title.rounds
              .filter(({ state }) => state === "active")
              .map((round) => <Rewatch key={round.rewatchId} context={{ user, now }} title={title} round={round} />),
          )}
        </ul>
      )}
    </Panel>
  );
}

interface RewatchProps {
  context: PageContext;
  title: RewatchedTitle;
  round: Round;
}

function Rewatch({ context: { user, now }, title, round }: RewatchProps) {
  const [next, last] = [formatNextEpisode(round, title), round.lastWatchedAt];
  return (
    <li className="py-3.5 first:pt-0 last:pb-0">
      <TitleLink simklId={title.simklId} kind={title.kind} title={title.title} url={title.url} />
      {!title.isMovie && <RoundBar round={round} title={title} />}
      <div className="flex justify-between gap-3 text-xs text-soft">
        <p>
          {formatCoverage(round, title)}
          {next && `, then ${next}`}
        </p>
        {last && (
          <time dateTime={last.toISOString()} title={formatExactDate(last, user.timeZone)} className="shrink-0">
            {formatDate(last, user.timeZone, now)}
          </time>
        )}
      </div>
    </li>
  );
}
