import { submitIntent } from "@/app/(signed-in)/_actions/library";
import { ListButtons } from "@/app/(signed-in)/_components/list-buttons";
import { RatingButtons } from "@/app/(signed-in)/_components/rating-buttons";
import type { TitlePageContext } from "@/app/(signed-in)/title/[kind]/[simklId]/_lib/title-page-context";
import { ActionForm } from "@/components/actions/action-form";
import { IntentButton } from "@/components/actions/intent-button";
import { WatchedAtField } from "@/components/actions/watched-at-field";
import { buttonClass } from "@/components/ui/button-class";
import { isMovie } from "@/lib/domain/is-movie";
import { formatDateTimeInput } from "@/lib/format/date-time-input";
import { RemoveEntry } from "./remove-entry";

/** What the person can do with the title as a whole. */
export function EntryActions({ context }: { context: TitlePageContext }) {
  const { head } = context;
  return (
    <div className="mt-4 space-y-4 border-t border-line pt-4">
      {isMovie(head) && head.entry?.status !== "completed" && <WatchMovie context={context} />}
      <ListButtons simklId={head.simklId} isMovie={isMovie(head)} status={head.entry?.status ?? null} />
      <RatingButtons
        simklId={head.simklId}
        isMovie={isMovie(head)}
        isListed={head.entry !== null}
        rating={head.entry?.rating ?? null}
      />
      {head.entry && <RemoveEntry context={context} />}
    </div>
  );
}

function WatchMovie({ context: { head, user, now } }: { context: TitlePageContext }) {
  return (
    <ActionForm action={submitIntent} className="flex flex-wrap items-center gap-3">
      <IntentButton
        intent={{ kind: "watch-film", simklId: head.simklId, watchedAt: "now" }}
        className={buttonClass({ variant: "primary", className: "aria-busy:opacity-60" })}
      >
        Mark as watched
      </IntentButton>
      <WatchedAtField id="film-when" localNow={formatDateTimeInput(now, user.timeZone)} offersRelease />
    </ActionForm>
  );
}
