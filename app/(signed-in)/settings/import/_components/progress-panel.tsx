import Link from "next/link";
import { cancelRemaining, discardFile } from "@/app/(signed-in)/settings/import/actions";
import { RefreshEvery } from "@/components/live/refresh-every";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import type { FileImportSummary } from "@/lib/file-import/find-file-import";
import { pluralize } from "@/lib/format/count";
import { OUTBOX_PATH } from "@/lib/routes";

/** The progress or the result of a file import. */
export function ProgressPanel({ head }: { head: FileImportSummary }) {
  const { state, states } = head;
  const left = states.waiting + states.sending;
  const done = states.confirmed + states.changed + states.notFound + states.refused + states.unclear;
  const isRunning = state === "running";
  return (
    <Panel title={isRunning ? "Under way" : state === "cancelled" ? "Cancelled" : "Done"}>
      {(isRunning || left > 0) && <RefreshEvery seconds={3} />}
      <p role="status" className="text-sm">
        {isRunning
          ? `${pluralize(done, "title")} done, ${left.toLocaleString("en")} to go.`
          : `${pluralize(states.confirmed + states.changed, "title")} came into your library${formatFailed(head)}.`}
      </p>
      {isRunning && (
        <>
          <progress
            max={done + left}
            value={done}
            aria-label="Titles that are done"
            className="mt-3 block h-2 w-full max-w-prose overflow-hidden rounded-full accent-amber"
          />
          <p className="mt-3 max-w-prose text-xs text-soft">
            You can close this tab: the import goes on without it. What is on its way is in your{" "}
            <Link href={OUTBOX_PATH} className="text-accent underline underline-offset-4">
              outbox
            </Link>
            , with the reason when it has to wait.
          </p>
        </>
      )}
      <form action={isRunning ? cancelRemaining : discardFile} className="mt-4">
        <Button type="submit">{isRunning ? "Cancel what is left" : "Forget this file and its receipt"}</Button>
      </form>
    </Panel>
  );
}

function formatFailed({ states }: FileImportSummary): string {
  const count = states.notFound + states.refused + states.unclear;
  return count === 0 ? "" : `; ${pluralize(count, "title")} did not, see below`;
}
