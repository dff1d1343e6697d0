import type { Standing } from "@/lib/sync/standing";
import { pauseChecks, resumeChecks } from "../sync-actions";

/** Stops every call to Simkl on the person's account, and lets them go on; a plain form, so it needs no script. */
export function PauseSwitch({ pausedBy }: Pick<Standing, "pausedBy">) {
  if (pausedBy === "operator") return <p>Only the operator of this site can resume your checks.</p>;
  const isPaused = pausedBy !== null;
  return (
    <form action={isPaused ? resumeChecks : pauseChecks} className="flex items-start gap-3">
      <button
        type="submit"
        role="switch"
        aria-checked={isPaused}
        aria-labelledby="pause-label"
        className="group/switch relative -m-2 shrink-0 rounded-full p-2"
      >
        <span className="block h-5 w-9 rounded-full border border-edge bg-raised p-0.5 group-aria-checked/switch:border-amber group-aria-checked/switch:bg-amber">
          <span className="block size-3.5 rounded-full bg-edge group-aria-checked/switch:translate-x-4 group-aria-checked/switch:bg-on-amber motion-safe:transition-transform" />
        </span>
      </button>
      <div>
        <p id="pause-label">Ask Simkl nothing</p>
        <p className="text-soft">
          {isPaused
            ? "Switch it off to go on where it stopped: nothing is missed."
            : "Your library stays as it is here until you go on."}
        </p>
      </div>
    </form>
  );
}
