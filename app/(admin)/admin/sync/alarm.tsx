import { OctagonAlert } from "lucide-react";
import { ActionForm } from "@/components/fleet/action-form";
import { counted } from "@/components/format/counted";
import { standingBlock } from "@/lib/fleet/standing-block";
import { tryAgain } from "./actions";
import { SpokenTime } from "./spoken-time";
import type { Viewer } from "./viewer";

/** Above everything, as long as Simkl refuses this app: it concerns everybody, and only an operator can look into it. */
export async function Alarm(viewer: Viewer) {
  const block = await standingBlock();
  if (!block) return null;
  return (
    <section
      role="alert"
      aria-labelledby="alarm"
      className="mb-4 flex flex-wrap items-start gap-x-6 gap-y-4 rounded-xl border-2 border-alert bg-card p-4 sm:p-6"
    >
      <div className="flex min-w-0 flex-1 basis-80 gap-3">
        <OctagonAlert aria-hidden="true" size={20} strokeWidth={1.75} className="mt-0.5 shrink-0 text-alert" />
        <div className="min-w-0">
          <h2 id="alarm" className="font-semibold text-alert">
            Simkl refuses this app, so nobody is synced
          </h2>
          <p className="mt-1 text-sm">
            Since <SpokenTime at={block.since} none="" viewer={viewer} />, {counted(block.strikes, "refusal")} in a row.
            One account tries again <SpokenTime at={block.until} none="" viewer={viewer} />, and the others follow it.
          </p>
          <p className="mt-2 font-mono text-xs wrap-anywhere text-soft">{block.reason}</p>
        </div>
      </div>
      <ActionForm action={tryAgain} label="Try again now" look="primary" />
    </section>
  );
}
