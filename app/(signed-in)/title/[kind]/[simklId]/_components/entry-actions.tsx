import { submitIntent } from "@/app/(signed-in)/_actions/library";
import type { TitlePageContext } from "@/app/(signed-in)/title/[kind]/[simklId]/_lib/title-page-context";
import { ActionForm } from "@/components/actions/action-form";
import { IntentButton } from "@/components/actions/intent-button";
import { WatchedAtField } from "@/components/actions/watched-at-field";
import { buttonClass } from "@/components/ui/button";
import { isMovie } from "@/lib/domain/is-movie";
import { STATUS_LABELS, STATUS_ORDER } from "@/lib/domain/list-status";
import { formatDateTimeInput } from "@/lib/format/date-time-input";
import { RemoveEntry } from "./remove-entry";

/** What the person can do with the title as a whole. */
export function EntryActions({ context }: { context: TitlePageContext }) {
  const { head } = context;
  return (
    <div className="mt-4 space-y-4 border-t border-line pt-4">
      {isMovie(head) && head.entry?.status !== "completed" && <WatchMovie context={context} />}
      <Lists context={context} />
      <Ratings context={context} />
      {head.entry && <RemoveEntry context={context} />}
    </div>
  );
}

function WatchMovie({ context: { head, user, now } }: { context: TitlePageContext }) {
  return (
    <ActionForm action={submitIntent} className="flex flex-wrap items-center gap-3">
      <IntentButton
        intent={{ kind: "watch-film", simklId: head.simklId, watchedAt: "now" }}
        className={buttonClass({ variant: "primary" })}
      >
        Mark as watched
      </IntentButton>
      <WatchedAtField id="film-when" localNow={formatDateTimeInput(now, user.timeZone)} />
    </ActionForm>
  );
}

function Lists({ context: { head } }: { context: TitlePageContext }) {
  const lists = isMovie(head) ? (["completed", "plantowatch", "dropped"] as const) : STATUS_ORDER;
  return (
    <ActionForm action={submitIntent}>
      <fieldset>
        <legend className="mb-2 text-xs text-soft">{head.entry ? "On the list" : "Add to"}</legend>
        <div className="flex flex-wrap gap-1.5">
          {lists.map((status) => (
            <IntentButton
              key={status}
              intent={{ kind: "list", simklId: head.simklId, status }}
              aria-pressed={head.entry?.status === status}
              aria-disabled={head.entry?.status === status}
              className={CHIP}
            >
              {STATUS_LABELS[status]}
            </IntentButton>
          ))}
        </div>
      </fieldset>
    </ActionForm>
  );
}

function Ratings({ context: { head } }: { context: TitlePageContext }) {
  const { simklId, entry } = head;
  const rating = entry?.rating ?? null;
  return (
    <ActionForm action={submitIntent}>
      <fieldset>
        <legend className="mb-2 text-xs text-soft">Your rating</legend>
        <div className="grid max-w-88 grid-cols-10 gap-1">
          {[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((value) => (
            <IntentButton
              key={value}
              intent={value === rating ? { kind: "unrate", simklId } : { kind: "rate", simklId, rating: value }}
              aria-pressed={value === rating}
              aria-label={value === rating ? `Rated ${value}: take it away` : `Rate it ${value}`}
              className="h-9 rounded-lg border border-line text-sm hover:border-edge aria-busy:animate-breathe aria-pressed:border-amber aria-pressed:bg-amber aria-pressed:font-semibold aria-pressed:text-on-amber"
            >
              {value}
            </IntentButton>
          ))}
        </div>
      </fieldset>
      {entry === null && <p className="mt-2 text-xs text-soft">{explainRatingEffect(isMovie(head))}</p>}
    </ActionForm>
  );
}

const CHIP =
  "min-h-9 rounded-full border border-line px-3 text-sm hover:border-edge aria-busy:animate-breathe aria-disabled:cursor-default aria-pressed:border-amber aria-pressed:text-accent";

/** docs/simkl-api.md#ratings: a rating files what is on no list. */
function explainRatingEffect(isMovie: boolean): string {
  const where = isMovie
    ? "to Completed, or to Plan to watch if it is not out yet"
    : "to Watching, or to Completed if it has a single episode";
  return `It is on none of your lists. Rating it makes Simkl add it: ${where}.`;
}
