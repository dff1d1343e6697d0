import { codePlace } from "@/components/format/code-place";
import { buttonClass } from "@/components/ui/button-class";
import { isFilm } from "./is-film";
import type { Visit } from "./visit";
import { DeedButton, NumberField, PercentField } from "./watching-fields";

const FIRST = { season: 1, number: 1 };
const LOOK = buttonClass({ className: "aria-busy:animate-breathe" });

/** Nothing of this title is on: what to watch, from where, and how Simkl learns of it. */
export function WatchingBegin({ visit: { head } }: { visit: Visit }) {
  const next = codePlace(head.entry?.nextToWatch ?? "") ?? FIRST;
  return (
    <>
      <div className="flex flex-wrap gap-2">
        {head.kind === "tv" && <NumberField name="season" label="Season" value={next.season} min={0} max={1000} />}
        {!isFilm(head) && <NumberField name="number" label="Episode" value={next.number} min={1} max={100_000} />}
        <PercentField label="At per cent" />
      </div>
      <div className="mt-3 flex flex-wrap gap-2">
        <DeedButton deed="check-in" className={buttonClass({ look: "primary", className: "aria-busy:opacity-60" })}>
          Check in
        </DeedButton>
        <DeedButton deed="start" className={LOOK}>
          Start
        </DeedButton>
        <DeedButton deed="pause" className={LOOK}>
          Pause
        </DeedButton>
        <DeedButton deed="stop" className={LOOK}>
          Stop
        </DeedButton>
      </div>
      <p className="mt-3 text-xs text-soft">
        Checked in, it counts as watched by itself when it is over. Start, pause and stop are a remote for a television
        without an app: stopped at 80 % or later it counts as watched, earlier Simkl keeps your place.
      </p>
    </>
  );
}
