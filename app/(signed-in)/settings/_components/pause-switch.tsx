import { pauseChecks, resumeChecks } from "@/app/(signed-in)/_actions/sync";
import { SwitchButton } from "@/components/ui/switch-button";
import type { SyncStatus } from "@/lib/sync/status/sync-status";

/** Stops every call to Simkl on the person's account, and lets them go on; a plain form, so it needs no script. */
export function PauseSwitch({ pausedBy }: Pick<SyncStatus, "pausedBy">) {
  if (pausedBy === "operator") return <p>Only the operator of this site can resume your checks.</p>;
  const isPaused = pausedBy !== null;
  return (
    <form action={isPaused ? resumeChecks : pauseChecks} className="flex items-start gap-3">
      <SwitchButton isOn={isPaused} labelledBy="pause-label" />
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
