import type { Route } from "next";
import type { AdminPageContext } from "@/app/(admin)/admin/sync/_lib/page-context";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { listLoggedRuns, RUN_KEYSET } from "@/lib/admin/list-logged-runs";
import { RunEntry } from "./run-entry";

const PAGE_SIZE = 25;

interface RunsPanelProps {
  userId: number;
  /** The position in the URL. */
  before: string | string[] | undefined;
  context: AdminPageContext;
}

export async function RunsPanel({ userId, before, context }: RunsPanelProps) {
  const cursor = RUN_KEYSET.parse(before);
  const { runs, next } = await listLoggedRuns(userId, cursor, PAGE_SIZE);
  const href = `/admin/sync/${userId}` as Route;
  return (
    <Panel title="Runs" note="newest first, kept for 30 days, those without news for 3" className="lg:col-span-12">
      {runs.length === 0 ? (
        <EmptyState drawing="note">{cursor ? "There is nothing older." : "Nothing has run yet."}</EmptyState>
      ) : (
        <ol className="divide-y divide-line border-y border-line">
          {runs.map((run) => (
            <RunEntry key={run.id} run={run} context={context} />
          ))}
        </ol>
      )}
      <nav aria-label="Pages of runs" className="mt-4 flex gap-2 empty:hidden">
        {cursor && <ButtonLink href={href}>Newest</ButtonLink>}
        {next && <ButtonLink href={`${href}?before=${RUN_KEYSET.serialize(next)}` as Route}>Older</ButtonLink>}
      </nav>
    </Panel>
  );
}
