import { MemoEditor } from "@/app/(signed-in)/_components/memo-editor";
import { MemoPrivacy } from "@/app/(signed-in)/_components/memo-privacy";
import { MemoText } from "@/app/(signed-in)/_components/memo-text";
import { Poster } from "@/components/titles/poster";
import { TitleLink } from "@/components/titles/title-link";
import type { Memo } from "@/lib/library/memos/memos-page";
import type { PendingWrite } from "@/lib/outbox/preview/pending-writes";
import { MemoWriteStatus } from "./memo-write-status";

/** A memo of so few characters is written large. */
const SHORT_LENGTH = 48;

/**
 * A memo as a ticket stub, below its poster; a private one is face down. The editor replaces the text and takes two cells.
 */
export function MemoCard({ memo, write }: { memo: Memo; write: PendingWrite | undefined }) {
  const { title, kind, year, rating, text, isPrivate, isPending } = memo;
  return (
    <li
      data-private={isPrivate}
      className="group/memo flex min-w-0 flex-col overflow-hidden rounded-xl border border-line bg-card has-[details[open]]:col-span-2 has-[details[open]]:border-edge data-[private=true]:border-dashed data-[private=true]:bg-page"
    >
      <div className="relative">
        <Poster
          path={memo.poster}
          title={title}
          kind={kind}
          size="card"
          className="aspect-[3/2]! rounded-none border-0 object-[50%_10%] group-has-[details[open]]/memo:aspect-[3/1]!"
        />
        <div aria-hidden="true" className="seam absolute inset-x-0 -bottom-1 h-2" />
      </div>
      <div className="flex flex-1 flex-col p-3 pt-4 sm:p-4 sm:pt-5">
        <MemoText
          text={text}
          className={`flex-1 group-has-[details[open]]/memo:hidden ${text.length > SHORT_LENGTH ? "text-sm sm:text-base" : "text-base font-medium sm:text-lg"}`}
        />
        <MemoWriteStatus isPending={isPending} write={write} />
        <div className="mt-4 border-t border-dashed border-line pt-2.5 group-has-[details[open]]/memo:mt-0 group-has-[details[open]]/memo:border-0 group-has-[details[open]]/memo:pt-0">
          <TitleLink {...memo} />
          <div className="flex flex-wrap items-center justify-between gap-x-3">
            <p className="flex flex-wrap items-center gap-x-2.5 text-xs text-soft">
              {year !== null && <span>{year}</span>}
              {rating !== null && <Rating rating={rating} />}
              <MemoPrivacy isPrivate={isPrivate} />
            </p>
            <MemoEditor about={memo} memo={memo} className="open:w-full" />
          </div>
        </div>
      </div>
    </li>
  );
}

function Rating({ rating }: { rating: number }) {
  return (
    <span>
      <span aria-hidden="true" className="text-accent">
        ★
      </span>
      <span className="sr-only">Your rating: </span> {rating}
    </span>
  );
}
