import type { Route } from "next";
import Link from "next/link";
import { z } from "zod";
import type { AdminPageContext } from "@/app/(admin)/admin/sync/_lib/page-context";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { listLoggedRuns, type RunCursor } from "@/lib/admin/list-logged-runs";
import { RunEntry } from "./run-entry";

const PAGE_SIZE = 25;

/** `2026-11-21T09:00:00.000Z~123`, the key of a run; anything else is the newest page. */
const RunCursorParam = z
  .string()
  .transform((text) => text.split("~"))
  .pipe(z.tuple([z.iso.datetime(), z.string().regex(/^\d{1,18}$/)]))
  .transform(([startedAt, id]): RunCursor => ({ startedAt: new Date(startedAt), id }))
  .nullable()
  .catch(null);

interface RunsPanelProps {
  userId: number;
  /** The position in the URL. */
  before: string | string[] | undefined;
  context: AdminPageContext;
}

export async function RunsPanel({ userId, before, context }: RunsPanelProps) {
  const cursor = RunCursorParam.parse(before);
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
        {cursor && (
          <Link href={href} className={buttonClass()}>
            Newest
          </Link>
        )}
        {next && (
          <Link href={`${href}?before=${next.startedAt.toISOString()}~${next.id}` as Route} className={buttonClass()}>
            Older
          </Link>
        )}
      </nav>
    </Panel>
  );
}
