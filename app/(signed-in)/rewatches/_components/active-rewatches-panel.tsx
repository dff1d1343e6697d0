import Link from "next/link";
import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import {
  formatCoverage,
  formatNextEpisode,
  formatPace,
  formatRoundName,
  formatTimeToFinish,
} from "@/app/(signed-in)/rewatches/messages";
import { rewatchesHref } from "@/app/(signed-in)/rewatches/search-params";
import { Poster } from "@/components/titles/poster";
import { TitleLink } from "@/components/titles/title-link";
import { Panel } from "@/components/ui/panel";
import { pluralize } from "@/lib/format/count";
import { formatDate, formatExactDate } from "@/lib/format/date";
import { listActiveRewatches } from "@/lib/library/rewatches/active-rewatches";
import { EVERY_REWATCH } from "@/lib/library/rewatches/rewatch-query";
import type { RewatchedTitle } from "@/lib/library/rewatches/rewatched-titles";
import type { Round } from "@/lib/library/rewatches/round";
import { RoundBar } from "./round-bar";

const TITLES = 6;

/** What is being watched again right now, the one touched last first; nothing when nothing is. */
export async function ActiveRewatchesPanel({ context, all: total }: { context: PageContext; all: number }) {
  if (total === 0) return null;
  const titles = await listActiveRewatches(context.user.id, TITLES, context.now);
  return (
    <Panel
      title="Going on now"
      note={
        total > titles.length && (
          <Link
            href={rewatchesHref({ ...EVERY_REWATCH, state: "active", sort: "latest" })}
            prefetch={false}
            className="text-accent underline-offset-4 hover:underline"
          >
            All {total.toLocaleString("en")}
          </Link>
        )
      }
    >
      <ul className="grid gap-x-8 gap-y-5 lg:grid-cols-2">
        {titles.flatMap((title) =>
          title.rounds
            .filter(({ state }) => state === "active")
            .map((round) => <ActiveRewatch key={round.rewatchId} context={context} title={title} round={round} />),
        )}
      </ul>
    </Panel>
  );
}

interface ActiveRewatchProps {
  context: PageContext;
  title: RewatchedTitle;
  round: Round;
}

function ActiveRewatch({ context: { user, now }, title, round }: ActiveRewatchProps) {
  const { lastWatchedAt: last } = round;
  const next = formatNextEpisode(round, title);
  const pace = [formatPace(round.pace), formatTimeToFinish(round, title)].filter((words) => words !== null).join(", ");
  return (
    <li className="flex min-w-0 gap-4">
      <div className="w-14 shrink-0">
        <Poster path={title.poster} title={title.title} kind={title.kind} size="row" />
      </div>
      <div className="min-w-0 flex-1">
        <TitleLink simklId={title.simklId} kind={title.kind} title={title.title} url={title.url} />
        <p className="text-xs text-soft">
          {formatRoundName(round)}
          {next && (
            <>
              , then <span className="font-mono text-accent">{next}</span>
            </>
          )}
        </p>
        {!title.isMovie && (
          <>
            <RoundBar round={round} title={title} />
            <p className="text-xs">{formatCoverage(round, title)}</p>
          </>
        )}
        {pace && <p className="text-xs text-soft">{pace}</p>}
        <p className="text-xs text-soft">
          {last ? (
            <time dateTime={last.toISOString()} title={formatExactDate(last, user.timeZone)}>
              Last {formatDate(last, user.timeZone, now)}
            </time>
          ) : (
            `Begun, nothing seen yet${title.isMovie ? "" : ` of ${pluralize(title.aired, "episode")}`}`
          )}
        </p>
      </div>
    </li>
  );
}
