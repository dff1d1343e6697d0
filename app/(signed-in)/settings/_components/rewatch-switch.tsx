import { setTrackRewatches } from "@/app/(signed-in)/settings/actions";
import { UPGRADE_URL } from "@/components/layout/plans";
import { ExternalLink } from "@/components/ui/external-link";
import { SwitchButton } from "@/components/ui/switch-button";
import { getRewatchTracking } from "@/lib/auth/accounts/rewatch-tracking";
import type { CurrentUser } from "@/lib/auth/sessions/current-user";

/**
 * Whether the person's clicks may write rewatches; a plain form, so it needs no script. Off until they want it
 * (docs/simkl-api.md#rewatch-precautions).
 */
export function RewatchSwitch({ user }: { user: CurrentUser }) {
  const tracking = getRewatchTracking(user);
  const isOn = tracking === "on";
  return (
    <>
      <form id="rewatches" action={setTrackRewatches} className="flex items-start gap-3">
        <SwitchButton
          name="trackRewatches"
          value={isOn ? "off" : "on"}
          isOn={isOn}
          disabled={tracking === "upgrade"}
          labelledBy="rewatch-label"
        />
        <div>
          <p id="rewatch-label">Track rewatches</p>
          <p className="mt-1 text-soft">
            Puts buttons on the page of what you have watched: begin a rewatch, mark its episodes, close it, take it up
            again. Only those buttons ever write a rewatch to Simkl. Rewatches that you have already are shown either
            way.
          </p>
        </div>
      </form>
      {tracking === "upgrade" && (
        <p className="mt-3 border-l-2 border-amber pl-4">
          Simkl keeps rewatches on its PRO and VIP plans. With one of them you would see each time you came back to a
          title, numbered by date, with its progress and the day of every episode.{" "}
          <ExternalLink href={UPGRADE_URL}>See the plans on Simkl</ExternalLink>
        </p>
      )}
    </>
  );
}
