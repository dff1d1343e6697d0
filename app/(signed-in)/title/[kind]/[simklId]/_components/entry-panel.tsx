import { Star } from "lucide-react";
import { MemoEditor } from "@/app/(signed-in)/_components/memo-editor";
import { MemoPrivacy } from "@/app/(signed-in)/_components/memo-privacy";
import { MemoText } from "@/app/(signed-in)/_components/memo-text";
import { formatRemaining } from "@/app/(signed-in)/title/[kind]/[simklId]/_lib/format-remaining";
import type { TitlePageContext } from "@/app/(signed-in)/title/[kind]/[simklId]/_lib/title-page-context";
import { StatusDot } from "@/components/titles/status-dot";
import { Panel } from "@/components/ui/panel";
import { isMovie } from "@/lib/domain/is-movie";
import { STATUS_LABELS } from "@/lib/domain/list-status";
import type { LibraryEntry } from "@/lib/library/title/title-head";
import { listTitleWatches } from "@/lib/library/title/title-watches";
import { applyPendingToWatches } from "@/lib/outbox/preview/pending-viewings";
import { EntryActions } from "./entry-actions";
import { RelativeDate } from "./relative-date";
import { RemovedBefore } from "./removed-before";
import { UnresolvedWrites } from "./unresolved-writes";
import { ViewingDate } from "./viewing-date";

/** The person's entry: list, rating, dates, progress, memo. */
export function EntryPanel({ context }: { context: TitlePageContext }) {
  const { entry } = context.head;
  return (
    <Panel title="In your library">
      {entry ? (
        <Entry entry={entry} context={context} />
      ) : (
        <>
          <p className="text-sm text-soft">Not in your library. What you see here is what Simkl says about it.</p>
          <RemovedBefore context={context} />
        </>
      )}
      <UnresolvedWrites writes={context.pending.writes} />
      <EntryActions context={context} />
    </Panel>
  );
}

function Entry({ entry, context }: { entry: LibraryEntry; context: TitlePageContext }) {
  const remaining = formatRemaining(context.head, entry);
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="flex items-center gap-2.5 text-lg font-semibold">
          <StatusDot status={entry.status} /> {STATUS_LABELS[entry.status]}
        </p>
        <Rating rating={entry.rating} />
      </div>
      {remaining && <p className="mt-1 text-sm text-soft">{remaining}</p>}
      <dl className="mt-4 divide-y divide-line border-y border-line text-sm">
        <LastWatched entry={entry} context={context} />
        {entry.ratedAt && (
          <Row name="Rated">
            <RelativeDate at={entry.ratedAt} context={context} />
          </Row>
        )}
        {entry.addedAt && (
          <Row name="Added">
            <RelativeDate at={entry.addedAt} context={context} />
          </Row>
        )}
      </dl>
      <Memo entry={entry} context={context} />
    </>
  );
}

function Rating({ rating }: { rating: number | null }) {
  if (rating === null) return <p className="text-sm text-soft">Not rated</p>;
  return (
    <p className="flex items-center gap-1.5">
      <Star aria-hidden="true" className="size-4 fill-accent text-accent" />
      <span className="text-lg font-semibold">{rating}</span> <span className="text-sm text-soft">of 10</span>
    </p>
  );
}

/** A movie has one date or several; a show only gets its last date here, episodes have their own. */
async function LastWatched({ entry, context }: { entry: LibraryEntry; context: TitlePageContext }) {
  const { head, user } = context;
  if (!isMovie(head)) {
    return (
      entry.lastWatchedAt && (
        <Row name="Last watched">
          {entry.lastWatched && <span className="mr-2 font-mono text-xs text-accent">{entry.lastWatched}</span>}
          <RelativeDate at={entry.lastWatchedAt} context={context} />
        </Row>
      )
    );
  }
  const watches = applyPendingToWatches(await listTitleWatches(user.id, head.simklId), context.pending.state);
  const first = watches.find(({ rewatchId }) => rewatchId === 0);
  return (
    first && (
      <Row name="Watched">
        <ViewingDate viewing={first} context={context} />
      </Row>
    )
  );
}

function Row({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-4 py-2.5">
      <dt className="shrink-0 text-soft">{name}</dt>
      <dd className="text-right">{children}</dd>
    </div>
  );
}

function Memo({
  entry: { memoText, memoPrivate },
  context: { head },
}: {
  entry: LibraryEntry;
  context: TitlePageContext;
}) {
  const memo = memoText ? { text: memoText, isPrivate: memoPrivate ?? true } : null;
  return (
    <div className="mt-4">
      {memo && (
        <figure>
          <MemoText text={memo.text} className="border-l-2 border-amber pl-4" />
          <figcaption className="mt-2">
            <MemoPrivacy isPrivate={memo.isPrivate} />
          </figcaption>
        </figure>
      )}
      <MemoEditor about={head} memo={memo} className="mt-1" />
    </div>
  );
}
