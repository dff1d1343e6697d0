import { submitWatchingAction } from "@/app/(signed-in)/_actions/watching";
import { formatNowWatching } from "@/app/(signed-in)/_lib/format-now-watching";
import { ActionForm } from "@/components/actions/action-form";
import { buttonClass } from "@/components/ui/button-class";
import type { PausedTitle } from "@/lib/library/up-next/paused-titles";

const BUTTON_CLASS = buttonClass({ className: "min-h-9 px-3 aria-busy:animate-breathe" });

/** Resume a paused playback, mark it as watched, or clear it at Simkl. */
export function PausedActions({ paused }: { paused: PausedTitle }) {
  const name = formatNowWatching(paused);
  return (
    <ActionForm action={submitWatchingAction} className="mt-2 flex flex-wrap gap-2">
      <input type="hidden" name="simklId" value={paused.simklId} />
      <input type="hidden" name="season" value={paused.season ?? ""} />
      <input type="hidden" name="number" value={paused.number ?? ""} />
      <input type="hidden" name="percent" value={paused.progress} />
      <button type="submit" name="kind" value="start" aria-label={`Go on with ${name}`} className={BUTTON_CLASS}>
        Go on
      </button>
      <button
        type="submit"
        name="kind"
        value={`finish ${paused.id}`}
        aria-label={`Finish ${name}: mark it as watched now`}
        title="Marks it as watched now"
        className={BUTTON_CLASS}
      >
        Finish
      </button>
      <button
        type="submit"
        name="kind"
        value={`clear ${paused.id}`}
        aria-label={`Clear ${name}: Simkl forgets where you stopped`}
        title="Simkl forgets where you stopped"
        className={BUTTON_CLASS}
      >
        Clear
      </button>
    </ActionForm>
  );
}
