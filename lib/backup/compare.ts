import type { ClientBase } from "pg";
import type { BackupVerdict } from "@/lib/database/generated/enums";
import { readTitlesAhead } from "@/lib/writes/read-titles";
import { factsOf } from "@/lib/writes/target";
import { NOTHING_CHOSEN } from "./choices";
import type { Entry } from "./entry";
import type { Match } from "./match";
import { type Conflict, plan } from "./plan";
import { targetOf } from "./target-of";

/** A title of a file beside the library. */
export interface ComparedEntry {
  entry: Entry;
  verdict: BackupVerdict;
  simklId: number | null;
  byName: boolean;
  additions: boolean;
  conflicts: Conflict[];
  notes: string[];
}

/** The dry run: what each title of a file would mean for the library, with what waits in the outbox counted as done. */
export async function compare(
  client: ClientBase,
  userId: number,
  entries: readonly Entry[],
  matches: readonly Match[],
  now: Date,
): Promise<ComparedEntry[]> {
  const simklIds = matches.flatMap((match) => (match.kind === "known" ? match.simklId : []));
  const titles = await readTitlesAhead(client, userId, simklIds);
  return entries.map((entry, index) => {
    const match = matches[index] ?? { kind: "name-only" };
    const known = match.kind === "known" ? titles.get(match.simklId) : undefined;
    const title = known ?? factsOf(targetOf(entry), 0);
    const { additions, conflicts, notes } = plan(entry, title, NOTHING_CHOSEN, now);
    const compared = { entry, simklId: idOf(match), byName: match.kind === "name-only", additions, conflicts, notes };
    if (match.kind === "none") return { ...compared, verdict: "unmatched", notes: [match.why] };
    if (match.kind === "name-only")
      return { ...compared, verdict: "unmatched", notes: ["Only its name is known", ...notes] };
    if (!title.state.status) return { ...compared, verdict: "new" };
    return { ...compared, verdict: additions || conflicts.length > 0 ? "differs" : "same" };
  });
}

function idOf(match: Match): number | null {
  return "simklId" in match ? match.simklId : null;
}
