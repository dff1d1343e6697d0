import { MemoEditor } from "@/app/(signed-in)/_components/memo-editor";
import { MemoPrivacy } from "@/app/(signed-in)/_components/memo-privacy";
import { MemoText } from "@/app/(signed-in)/_components/memo-text";
import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { Poster } from "@/components/titles/poster";
import { StatusDot } from "@/components/titles/status-dot";
import { TitleLink } from "@/components/titles/title-link";
import { STATUS_LABELS } from "@/lib/domain/list-status";
import { formatDate, formatExactDate } from "@/lib/format/date";
import type { Memo } from "@/lib/library/memos/memos-page";
import type { PendingWrite } from "@/lib/outbox/preview/pending-writes";
import { MemoWriteStatus } from "./memo-write-status";
import { VISIBILITY_FORM_ID } from "./visibility-bar";

interface MemoLineProps {
  context: PageContext;
  memo: Memo;
  write: PendingWrite | undefined;
}

/** A memo of the list, which can be chosen beside others. */
export function MemoLine({ context: { user, now }, memo, write }: MemoLineProps) {
  const { simklId, title, kind, year, rating, status, text, isPrivate, isPending, movedAt } = memo;
  return (
    <li className="grid grid-cols-[auto_2.25rem_minmax(0,1fr)] gap-x-3 px-3 py-3 sm:gap-x-4 sm:px-4 md:grid-cols-[auto_2.25rem_minmax(0,15rem)_minmax(0,1fr)]">
      <label className="-m-2 self-start p-2">
        <input
          type="checkbox"
          form={VISIBILITY_FORM_ID}
          name="id"
          value={simklId}
          className="block size-4 accent-amber"
        />
        <span className="sr-only">Choose the memo of {title}</span>
      </label>
      <Poster path={memo.poster} title={title} kind={kind} size="row" />
      <div className="min-w-0">
        <TitleLink {...memo} />
        <p className="flex flex-wrap items-center gap-x-2.5 text-xs text-soft">
          {year !== null && <span>{year}</span>}
          <span className="inline-flex items-center gap-1.5">
            <StatusDot status={status} /> {STATUS_LABELS[status]}
          </span>
          {rating !== null && <span>Rated {rating}</span>}
        </p>
        {movedAt && (
          <time
            dateTime={movedAt.toISOString()}
            title={formatExactDate(movedAt, user.timeZone)}
            className="block text-xs text-soft"
          >
            {formatDate(movedAt, user.timeZone, now)}
          </time>
        )}
      </div>
      <div className="col-start-3 mt-2 min-w-0 md:col-start-4 md:mt-0">
        <MemoText text={text} className="max-w-prose" />
        <MemoWriteStatus isPending={isPending} write={write} />
        <div className="mt-1 flex flex-wrap items-center gap-x-4">
          <MemoPrivacy isPrivate={isPrivate} />
          <MemoEditor about={memo} memo={memo} className="open:w-full open:max-w-lg" />
        </div>
      </div>
    </li>
  );
}
