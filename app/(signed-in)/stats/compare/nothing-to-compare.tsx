import { Panel } from "@/components/ui/panel";
import { getImportState } from "@/lib/sync/import-state";
import { NoActivity } from "../../overview/no-days";
import type { StatsQuery } from "../question";
import { resolveRange } from "../range-choice";
import { getTimeStats } from "../time/time-of";

/** Why neither time has anything: a library without any of it, or years and kinds of which it has none. */
export async function NothingToCompare({ query: query }: { query: StatsQuery }) {
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
  const { span, params: params } = query;
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
  const { params: params, span, today } = query;
  const range = { of: "all" } as const;
  const everything = { ...params, range, kind: null, watch: null, step: null };
  const { totals } = await getTimeStats({ ...query, params: everything, range: resolveRange(range, span, today) });
  return totals.length > 0;
}
