import { ActButton } from "@/components/acting/act-button";
import { ActForm } from "@/components/acting/act-form";
import { WhenField } from "@/components/acting/when-field";
import { STATUS_ORDER, STATUSES } from "@/components/status/statuses";
import { buttonClass } from "@/components/ui/button-class";
import { wallClock } from "@/lib/dates/wall-clock";
import { act } from "../../../act-actions";
import { isFilm } from "./is-film";
import { RemoveEntry } from "./remove-entry";
import type { Visit } from "./visit";

/** What the person can do with the title as a whole. */
export function EntryActions({ visit }: { visit: Visit }) {
  const { head } = visit;
  return (
    <div className="mt-4 space-y-4 border-t border-line pt-4">
      {isFilm(head) && head.entry?.status !== "completed" && <WatchFilm visit={visit} />}
      <Lists visit={visit} />
      <Ratings visit={visit} />
      {head.entry && <RemoveEntry visit={visit} />}
    </div>
  );
}

function WatchFilm({ visit: { head, user, now } }: { visit: Visit }) {
  return (
    <ActForm action={act} className="flex flex-wrap items-center gap-3">
      <ActButton
        intent={{ kind: "watch-film", simklId: head.simklId, watchedAt: "now" }}
        className={buttonClass({ look: "primary", className: "aria-busy:opacity-60" })}
      >
        Mark as watched
      </ActButton>
      <WhenField id="film-when" localNow={wallClock(now, user.timeZone)} />
    </ActForm>
  );
}

function Lists({ visit: { head } }: { visit: Visit }) {
  const lists = isFilm(head) ? (["completed", "plantowatch", "dropped"] as const) : STATUS_ORDER;
  return (
    <ActForm action={act}>
      <fieldset>
        <legend className="mb-2 text-xs text-soft">{head.entry ? "On the list" : "Add to"}</legend>
        <div className="flex flex-wrap gap-1.5">
          {lists.map((status) => (
            <ActButton
              key={status}
              intent={{ kind: "list", simklId: head.simklId, status }}
              aria-pressed={head.entry?.status === status}
              aria-disabled={head.entry?.status === status}
              className={CHIP}
            >
              {STATUSES[status]}
            </ActButton>
          ))}
        </div>
      </fieldset>
    </ActForm>
  );
}

function Ratings({ visit: { head } }: { visit: Visit }) {
  const { simklId, entry } = head;
  const rating = entry?.rating ?? null;
  return (
    <ActForm action={act}>
      <fieldset>
        <legend className="mb-2 text-xs text-soft">Your rating</legend>
        <div className="grid max-w-88 grid-cols-10 gap-1">
          {[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((mark) => (
            <ActButton
              key={mark}
              intent={mark === rating ? { kind: "unrate", simklId } : { kind: "rate", simklId, rating: mark }}
              aria-pressed={mark === rating}
              aria-label={mark === rating ? `Rated ${mark}: take it away` : `Rate it ${mark}`}
              className="h-9 rounded-lg border border-line text-sm hover:border-edge aria-busy:animate-breathe aria-pressed:border-amber aria-pressed:bg-amber aria-pressed:font-semibold aria-pressed:text-on-amber"
            >
              {mark}
            </ActButton>
          ))}
        </div>
      </fieldset>
      {entry === null && <p className="mt-2 text-xs text-soft">{filedByRating(isFilm(head))}</p>}
    </ActForm>
  );
}

const CHIP =
  "min-h-9 rounded-full border border-line px-3 text-sm hover:border-edge aria-busy:animate-breathe aria-disabled:cursor-default aria-pressed:border-amber aria-pressed:text-accent";

/** docs/simkl-api.md#ratings: a rating files what is on no list. */
function filedByRating(isFilm: boolean): string {
  const where = isFilm
    ? "to Completed, or to Plan to watch if it is not out yet"
    : "to Watching, or to Completed if it has a single episode";
  return `It is on none of your lists. Rating it makes Simkl add it: ${where}.`;
}
