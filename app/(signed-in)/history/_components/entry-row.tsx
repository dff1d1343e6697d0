import { ChevronDown } from "lucide-react";
import {
  formatDateRemark,
  formatEntryCode,
  formatEntryTime,
  sumEntryMinutes,
} from "@/app/(signed-in)/history/messages";
import { KINDS } from "@/components/titles/kinds";
import { Poster } from "@/components/titles/poster";
import { TitleLink } from "@/components/titles/title-link";
import { formatEpisodeCode } from "@/lib/domain/episode-code";
import { pluralize } from "@/lib/format/count";
import { formatExactDate } from "@/lib/format/date";
import { formatTime } from "@/lib/format/day-heading";
import { formatDuration } from "@/lib/format/duration";
import type { Entry } from "@/lib/library/history/fold-days";
import type { HistoryWatch } from "@/lib/library/history/history-page";
import type { PendingTitles } from "@/lib/outbox/preview/pending-titles";
import { isBeingRemoved } from "@/lib/outbox/preview/pending-viewings";
import { UnmarkButton } from "./unmark-button";

interface EntryRowProps {
  entry: Entry;
  timeZone: string;
  pending: PendingTitles;
}

/** A movie, an episode, or consecutive episodes, which unfold; a pending removal is struck through. */
export function EntryRow({ entry, timeZone, pending }: EntryRowProps) {
  const [first] = entry;
  const remark = formatDateRemark(entry);
  const minutes = sumEntryMinutes(entry);
  return (
    <li className="flex min-w-0 gap-3 px-3 py-2.5 sm:gap-4 sm:px-4">
      <div className="w-9 shrink-0">
        <Poster path={first.poster} title={first.title} kind={first.kind} size="row" />
      </div>
      <div className="min-w-0 flex-1">
        <p className="leading-5">
          <TitleLink simklId={first.simklId} kind={first.kind} title={first.title} url={first.url} />
        </p>
        {entry.length === 1 ? (
          <p className="group/watch flex min-h-6 items-center gap-x-2 text-xs text-soft">
            <EntryCode watch={first} pending={pending}>
              {formatEntryCode(entry)}
            </EntryCode>
          </p>
        ) : (
          <EpisodeGroup entry={entry} timeZone={timeZone} pending={pending} />
        )}
        {first.rewatchId > 0 && (
          <p className="flex items-center gap-1.5 text-xs text-soft">
            <span aria-hidden="true" className={`hatched size-2.5 rounded-[2px] ${KINDS[first.kind].text}`} /> Rewatch
          </p>
        )}
      </div>
      <div className="shrink-0 text-right text-xs text-soft">
        <time
          dateTime={first.watchedAt.toISOString()}
          title={formatExactDate(first.watchedAt, timeZone)}
          className="block whitespace-nowrap text-ink"
        >
          {formatEntryTime(entry, timeZone)}
        </time>
        {remark && <span className="block">{remark}</span>}
        {minutes > 0 && <span className="block whitespace-nowrap">{formatDuration(minutes)}</span>}
      </div>
    </li>
  );
}

interface EntryCodeProps {
  watch: HistoryWatch;
  pending: PendingTitles;
  children: string;
}

function EntryCode({ watch, pending, children }: EntryCodeProps) {
  if (!isBeingRemoved(watch, pending)) {
    return (
      <>
        <span className="font-mono">{children}</span>
        <UnmarkButton watch={watch} />
      </>
    );
  }
  return (
    <>
      <s className="font-mono">{children}</s>
      <span>being taken back</span>
    </>
  );
}

function EpisodeGroup({ entry, timeZone, pending }: EntryRowProps) {
  return (
    <details className="group/entry text-xs text-soft">
      <summary className="flex w-fit list-none flex-wrap items-center gap-x-2 rounded hover:text-ink">
        <span className="font-mono">{formatEntryCode(entry)}</span>
        <span>{pluralize(entry.length, "episode")}</span>
        <ChevronDown aria-hidden="true" size={14} className="group-open/entry:rotate-180" />
      </summary>
      <ol className="mt-1 grid gap-x-6 border-l border-line pl-3 sm:grid-cols-2">
        {entry.map((watch) => (
          <li
            key={`${watch.season}:${watch.number}`}
            className="group/watch flex min-h-6 items-center justify-between gap-3 py-0.5"
          >
            <span className="flex items-center gap-x-2">
              <EntryCode watch={watch} pending={pending}>
                {formatEpisodeCode(watch.kind, watch.season, watch.number)}
              </EntryCode>
            </span>
            {watch.dateQuality !== "synthetic" && <span>{formatTime(watch.watchedAt, timeZone)}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}
