import Link from "next/link";
import { removeSelectedRewatches } from "@/app/(signed-in)/rewatches/audit/removal/actions";
import { ActionForm } from "@/components/actions/action-form";
import { UPGRADE_URL } from "@/components/layout/plans";
import { Button } from "@/components/ui/button";
import { ExternalLink } from "@/components/ui/external-link";
import type { RewatchTracking } from "@/lib/auth/accounts/rewatch-tracking";
import { pluralize } from "@/lib/format/count";
import type { SelectedRewatch } from "@/lib/library/rewatches/audit/selected-rewatches";

interface RemovalFormProps {
  rewatches: readonly SelectedRewatch[];
  tracking: RewatchTracking;
}

/** What will be done, and the button that does it: to exactly the rewatches that are shown. */
export function RemovalForm({ rewatches, tracking }: RemovalFormProps) {
  const viewings = rewatches.reduce((sum, rewatch) => sum + rewatch.viewings, 0);
  return (
    <ActionForm action={removeSelectedRewatches} className="rounded-xl border border-edge bg-card p-4 sm:p-6">
      <input type="hidden" name="ids" value={rewatches.map(({ rewatchId }) => rewatchId).join(",")} />
      <p className="max-w-prose">
        {pluralize(rewatches.length, "rewatch goes", "rewatches go")}, with {pluralize(viewings, "viewing")}, at Simkl
        too. This cannot be taken back.
      </p>
      <p className="mt-1 max-w-prose text-sm text-soft">
        {pluralize(rewatches.length, "request")} to Simkl{rewatches.length > 1 && ", at most one a second"}; what came
        of each is read back.
      </p>
      {tracking === "on" ? (
        <Button type="submit" variant="primary" className="mt-4">
          Remove {rewatches.length === 1 ? "it" : pluralize(rewatches.length, "rewatch", "rewatches")}
        </Button>
      ) : (
        <TrackingNotice tracking={tracking} />
      )}
    </ActionForm>
  );
}

function TrackingNotice({ tracking }: { tracking: "off" | "upgrade" }) {
  return (
    <p className="mt-4 max-w-prose border-l-2 border-amber pl-4 text-sm">
      {tracking === "off" ? (
        <>
          You do not track rewatches, so nothing about them is sent.{" "}
          <Link href="/settings#rewatches" className="text-accent underline underline-offset-4">
            Switch it on in the settings
          </Link>
        </>
      ) : (
        <>
          Simkl lets rewatches be changed on its PRO and VIP plans only.{" "}
          <ExternalLink href={UPGRADE_URL}>See the plans on Simkl</ExternalLink>
        </>
      )}
    </p>
  );
}
