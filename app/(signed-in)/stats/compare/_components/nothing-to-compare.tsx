import { NoActivity } from "@/app/(signed-in)/_components/no-activity";
import { resolveRange } from "@/app/(signed-in)/stats/_lib/range";
import type { StatsQuery } from "@/app/(signed-in)/stats/_lib/stats-query";
import { getTimeStats } from "@/app/(signed-in)/stats/_lib/time/get-time-stats";
import { Panel } from "@/components/ui/panel";
import { getImportState } from "@/lib/sync/status/import-state";

/** Why neither range has viewings: an empty library, or filters without a match. */
export async function NothingToCompare({ query }: { query: StatsQuery }) {
  const [reason, { phase }] = await Promise.all([getReason(query), getImportState(query.user.id)]);
  return (
    <Panel title="Nothing to compare">
      <NoActivity isImporting={phase === "importing"} drawing="reel">
        {reason}
      </NoActivity>
    </Panel>
  );
}

async function getReason(query: StatsQuery): Promise<string> {
  const { span, params } = query;
  if (span === null) {
    return (await hasAnything(query))
      ? "Nothing you watched has a date, so no year has any of it. All of it is under “All”."
      : "Nothing is marked as watched yet: your first film or episode starts the counting.";
  }
  return params.kind === null && params.watch === null
    ? "You watched nothing in either time. Other years show more."
    : "You watched nothing that fits this in either time. Another year, kind or date shows more.";
}

async function hasAnything(query: StatsQuery): Promise<boolean> {
  const { params, span, today } = query;
  const range = { of: "all" } as const;
  const everything = { ...params, range, kind: null, watch: null, step: null };
  const { totals } = await getTimeStats({ ...query, params: everything, range: resolveRange(range, span, today) });
  return totals.length > 0;
}
