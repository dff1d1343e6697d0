import { SyncLine } from "@/app/(signed-in)/_components/sync-line";
import { formatSyncStatus } from "@/app/(signed-in)/_lib/format-sync-status";
import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { formatIdAudit } from "@/app/(signed-in)/settings/_lib/format-id-audit";
import { formatNextCheck } from "@/app/(signed-in)/settings/_lib/format-next-check";
import { Panel } from "@/components/ui/panel";
import { getSyncStatus } from "@/lib/sync/status/sync-status";
import { PauseSwitch } from "./pause-switch";
import { SettingsRow } from "./settings-row";

/** The sync status, the next check with its reason, and the switch that pauses checks. */
export async function ChecksPanel({ user, now }: PageContext) {
  const status = await getSyncStatus(user.id);
  if (!status) return null;
  return (
    <Panel title="Checks">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
        {status.lastSyncedAt ? (
          <SyncLine user={user} now={now} />
        ) : (
          <p>{formatSyncStatus(status, user.timeZone, now)}</p>
        )}
      </div>
      <dl className="mt-4 divide-y divide-line border-t border-line *:last:pb-0">
        <SettingsRow label="Next check">{formatNextCheck(status, user.timeZone, now)}</SettingsRow>
        <SettingsRow label="Weekly proof">{formatIdAudit(status, user.timeZone, now)}</SettingsRow>
        <SettingsRow label="Pause">
          <PauseSwitch pausedBy={status.pausedBy} />
        </SettingsRow>
      </dl>
    </Panel>
  );
}
