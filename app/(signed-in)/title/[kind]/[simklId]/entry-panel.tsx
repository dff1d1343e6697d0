import { Star } from "lucide-react";
import { MemoText } from "@/components/memos/memo-text";
import { Privacy } from "@/components/memos/privacy";
import { StatusDot } from "@/components/status/status-dot";
import { STATUSES } from "@/components/status/statuses";
import { Panel } from "@/components/ui/panel";
import type { LibraryEntry } from "@/lib/library/title-head";
import { titleWatches } from "@/lib/library/title-watches";
import { MemoEditor } from "../../../acting/memo-editor";
import { Dated } from "./dated";
import { EntryActions } from "./entry-actions";
import { watchesAhead } from "./entry-ahead";
import { HadBefore } from "./had-before";
import { isFilm } from "./is-film";
import { StandingWrites } from "./standing-writes";
import { stillToSee } from "./still-to-see";
import { ViewingDate } from "./viewing-date";
import type { Visit } from "./visit";

/** The person's own part in the title: list, rating, dates, what is left, memo. */
export function EntryPanel({ visit }: { visit: Visit }) {
  const { entry } = visit.head;
  return (
    <Panel title="In your library">
      {entry ? (
        <Entry entry={entry} visit={visit} />
      ) : (
        <>
          <p className="text-sm text-soft">Not in your library. What you see here is what Simkl says about it.</p>
          <HadBefore visit={visit} />
        </>
      )}
      <StandingWrites writes={visit.ahead.writes} />
      <EntryActions visit={visit} />
    </Panel>
  );
}

function Entry({ entry, visit }: { entry: LibraryEntry; visit: Visit }) {
  const left = stillToSee(visit.head, entry);
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="flex items-center gap-2.5 text-lg font-semibold">
          <StatusDot status={entry.status} /> {STATUSES[entry.status]}
        </p>
        <Rating rating={entry.rating} />
      </div>
      {left && <p className="mt-1 text-sm text-soft">{left}</p>}
      <dl className="mt-4 divide-y divide-line border-y border-line text-sm">
        <LastWatched entry={entry} visit={visit} />
        {entry.ratedAt && (
          <Row name="Rated">
            <Dated at={entry.ratedAt} visit={visit} />
          </Row>
        )}
        {entry.addedAt && (
          <Row name="Added">
            <Dated at={entry.addedAt} visit={visit} />
          </Row>
        )}
      </dl>
      <Memo entry={entry} visit={visit} />
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

/** A film has one date, or a whole row of them; a show's are with its episodes, so only the last one stands here. */
async function LastWatched({ entry, visit }: { entry: LibraryEntry; visit: Visit }) {
  const { head, user } = visit;
  if (!isFilm(head)) {
    return (
      entry.lastWatchedAt && (
        <Row name="Last watched">
          {entry.lastWatched && <span className="mr-2 font-mono text-xs text-accent">{entry.lastWatched}</span>}
          <Dated at={entry.lastWatchedAt} visit={visit} />
        </Row>
      )
    );
  }
  const watches = watchesAhead(await titleWatches(user.id, head.simklId), visit.ahead.state);
  const first = watches.find(({ rewatchId }) => rewatchId === 0);
  return (
    first && (
      <Row name="Watched">
        <ViewingDate viewing={first} visit={visit} />
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

function Memo({ entry: { memoText, memoPrivate }, visit: { head } }: { entry: LibraryEntry; visit: Visit }) {
  const memo = memoText ? { text: memoText, isPrivate: memoPrivate ?? true } : null;
  return (
    <div className="mt-4">
      {memo && (
        <figure>
          <MemoText text={memo.text} className="border-l-2 border-amber pl-4" />
          <figcaption className="mt-2">
            <Privacy isPrivate={memo.isPrivate} />
          </figcaption>
        </figure>
      )}
      <MemoEditor about={head} memo={memo} className="mt-1" />
    </div>
  );
}
