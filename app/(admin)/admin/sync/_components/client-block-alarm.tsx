import { OctagonAlert } from "lucide-react";
import type { AdminPageContext } from "@/app/(admin)/admin/sync/_lib/page-context";
import { retryNow } from "@/app/(admin)/admin/sync/actions";
import { findClientBlock } from "@/lib/admin/find-client-block";
import { pluralize } from "@/lib/format/count";
import { FormattedTime } from "./formatted-time";
import { OperatorActionForm } from "./operator-action-form";

/** Shown on top while Simkl blocks this app: all people are affected, and only an operator can act. */
export async function ClientBlockAlarm(context: AdminPageContext) {
  const block = await findClientBlock();
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
            Since <FormattedTime at={block.since} fallback="" context={context} />,{" "}
            {pluralize(block.strikes, "refusal")} in a row. One account tries again{" "}
            <FormattedTime at={block.until} fallback="" context={context} />, and the others follow it.
          </p>
          <p className="mt-2 font-mono text-xs wrap-anywhere text-soft">{block.reason}</p>
        </div>
      </div>
      <OperatorActionForm action={retryNow} label="Try again now" variant="primary" />
    </section>
  );
}
