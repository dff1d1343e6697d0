import { useEffect, useRef } from "react";
import { submitIntent } from "@/app/(signed-in)/_actions/library";
import { ListButtons } from "@/app/(signed-in)/_components/list-buttons";
import { MemoEditor } from "@/app/(signed-in)/_components/memo-editor";
import { RatingButtons } from "@/app/(signed-in)/_components/rating-buttons";
import { ActionForm } from "@/components/actions/action-form";
import { IntentButton } from "@/components/actions/intent-button";
import { WatchedAtField } from "@/components/actions/watched-at-field";
import { buttonClass } from "@/components/ui/button-class";
import type { CardTitleEntry } from "./card-title";
import { MARK_WATCHED, MEMO_NEEDS_LIST } from "./messages";

export interface CardSheetProps {
  simklId: number;
  title: string;
  isMovie: boolean;
  isReleased: boolean;
  entry: CardTitleEntry | null;
  localNow: string;
  /** Each increment opens it again. */
  openCount: number;
}

/** All that can be done with a title from its card. A popover, so that toasts stay in sight and Escape closes it. */
export function CardSheet({ simklId, title, isMovie, isReleased, entry, localNow, openCount }: CardSheetProps) {
  const sheet = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: being asked for once more is the event.
  useEffect(() => {
    sheet.current?.showPopover();
    sheet.current?.querySelector<HTMLElement>("button")?.focus();
  }, [openCount]);
  const status = entry?.status ?? null;
  const canWatch = isReleased && status !== "completed";
  const memo = entry?.memoText ? { text: entry.memoText, isPrivate: entry.memoPrivate ?? true } : null;
  return (
    <div
      ref={sheet}
      popover="auto"
      role="dialog"
      aria-label={title}
      className="m-auto max-h-[80dvh] w-[min(26rem,calc(100vw-2rem))] overflow-y-auto rounded-xl border border-edge bg-card p-4 text-ink backdrop:bg-page/60 sm:p-6"
    >
      <div className="mb-4 flex items-start justify-between gap-4">
        <p dir="auto" className="min-w-0 text-lg font-semibold tracking-tight wrap-anywhere">
          {title}
        </p>
        <button
          type="button"
          onClick={() => sheet.current?.hidePopover()}
          className="-mt-1 -mr-2 min-h-9 shrink-0 rounded-lg px-2 text-sm text-soft hover:bg-raised hover:text-ink"
        >
          Close
        </button>
      </div>
      <div className="space-y-4">
        {canWatch && (
          <ActionForm action={submitIntent} className="flex flex-wrap items-center gap-3">
            <IntentButton
              intent={
                isMovie
                  ? { kind: "watch-film", simklId, watchedAt: "now" }
                  : { kind: "list", simklId, status: "completed", watchedAt: "now" }
              }
              className={buttonClass({ variant: "primary", className: "aria-busy:opacity-60" })}
            >
              {isMovie ? MARK_WATCHED : "All of it watched"}
            </IntentButton>
            <WatchedAtField id={`card-when-${simklId}`} localNow={localNow} offersRelease />
          </ActionForm>
        )}
        <ListButtons simklId={simklId} isMovie={isMovie} status={status} />
        <RatingButtons simklId={simklId} isMovie={isMovie} isListed={status !== null} rating={entry?.rating ?? null} />
        {status === null ? (
          <p className="text-xs text-soft">{MEMO_NEEDS_LIST}</p>
        ) : (
          <MemoEditor about={{ simklId, title }} memo={memo} />
        )}
      </div>
    </div>
  );
}
