import type { PoolClient } from "pg";
import type { FileImportComparison } from "@/lib/database/generated/enums";
import type { Entry } from "@/lib/file-import/entry";
import { toTitleFacts } from "@/lib/outbox/intents/target";
import { readTitlesWithPending } from "@/lib/outbox/preview/read-titles";
import { NO_CHOICES } from "./choices";
import type { Match } from "./match-entries";
import type { Note } from "./note";
import { type Conflict, planEntry } from "./plan-entry";
import { toTarget } from "./to-target";

export interface ComparedEntry {
  entry: Entry;
  verdict: FileImportComparison;
  simklId: number | null;
  byName: boolean;
  additions: boolean;
  conflicts: Conflict[];
  notes: Note[];
}

/** A dry run, with pending changes counted as done. */
export async function compareEntries(
  client: PoolClient,
  userId: number,
  entries: readonly Entry[],
  matches: readonly Match[],
  now: Date,
): Promise<ComparedEntry[]> {
  const simklIds = matches.flatMap((match) => (match.kind === "known" ? match.simklId : []));
  const titles = await readTitlesWithPending(client, userId, simklIds);
  return entries.map((entry, index) => {
    const match = matches[index] ?? { kind: "name-only" };
    const known = match.kind === "known" ? titles.get(match.simklId) : undefined;
    const title = known ?? toTitleFacts(toTarget(entry), 0);
    const { additions, conflicts, notes } = planEntry(entry, title, NO_CHOICES, now);
    const compared = {
      entry,
      simklId: getMatchedId(match),
      byName: match.kind === "name-only",
      additions,
      conflicts,
      notes,
    };
    if (match.kind === "none") return { ...compared, verdict: "unmatched", notes: [match.why] };
    if (match.kind === "name-only")
      return { ...compared, verdict: "unmatched", notes: [{ code: "name-only" }, ...notes] };
    if (!title.state.status) return { ...compared, verdict: "new" };
    return { ...compared, verdict: additions || conflicts.length > 0 ? "differs" : "same" };
  });
}

function getMatchedId(match: Match): number | null {
  return "simklId" in match ? match.simklId : null;
}
