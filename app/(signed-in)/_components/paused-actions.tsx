import { submitWatchingAction } from "@/app/(signed-in)/_actions/watching";
import { formatNowWatching } from "@/app/(signed-in)/_lib/format-now-watching";
import { ActionForm } from "@/components/actions/action-form";
import { Button } from "@/components/ui/button";
import type { PausedTitle } from "@/lib/library/up-next/paused-titles";

/** Resume a paused playback, mark it as watched, or clear it at Simkl. */
export function PausedActions({ paused }: { paused: PausedTitle }) {
  const name = formatNowWatching(paused);
  return (
    <ActionForm action={submitWatchingAction} className="mt-2 flex flex-wrap gap-2">
      <input type="hidden" name="simklId" value={paused.simklId} />
      <input type="hidden" name="season" value={paused.season ?? ""} />
      <input type="hidden" name="number" value={paused.number ?? ""} />
      <input type="hidden" name="percent" value={paused.progress} />
      <Button type="submit" name="kind" value="start" aria-label={`Go on with ${name}`}>
        Go on
      </Button>
      <Button
        type="submit"
        name="kind"
        value={`finish ${paused.id}`}
        aria-label={`Finish ${name}: mark it as watched now`}
        title="Marks it as watched now"
      >
        Finish
      </Button>
      <Button
        type="submit"
        name="kind"
        value={`clear ${paused.id}`}
        aria-label={`Clear ${name}: Simkl forgets where you stopped`}
        title="Simkl forgets where you stopped"
      >
        Clear
      </Button>
    </ActionForm>
  );
}
