import { Panel } from "@/components/ui/panel";
import { standingOf } from "@/lib/sync/standing";
import type { Viewer } from "../overview/viewer";
import { standingSentence } from "../standing-sentence";
import { SyncLine } from "../sync-line";
import { nextCheck } from "./next-check";
import { PauseSwitch } from "./pause-switch";
import { proofSentence } from "./proof-sentence";
import { SettingsRow } from "./settings-row";

/** How the library stands with Simkl, when the next check is and why then, and the switch that pauses all of it. */
export async function ChecksPanel({ user, now }: Viewer) {
  const standing = await standingOf(user.id);
  if (!standing) return null;
  return (
    <Panel title="Checks">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
        {standing.lastSyncedAt ? (
          <SyncLine user={user} now={now} />
        ) : (
          <p>{standingSentence(standing, user.timeZone, now)}</p>
        )}
      </div>
      <dl className="mt-4 divide-y divide-line border-t border-line *:last:pb-0">
        <SettingsRow label="Next check">{nextCheck(standing, user.timeZone, now)}</SettingsRow>
        <SettingsRow label="Weekly proof">{proofSentence(standing, user.timeZone, now)}</SettingsRow>
        <SettingsRow label="Pause">
          <PauseSwitch pausedBy={standing.pausedBy} />
        </SettingsRow>
      </dl>
    </Panel>
  );
}
