import { randomInt } from "node:crypto";
import type { PoolClient } from "pg";
import { type EnqueueResult, enqueueInTransaction, type IntentWithTarget } from "@/lib/outbox/enqueue";
import { toTitleFacts } from "@/lib/outbox/intents/target";
import type { TitleFacts } from "@/lib/outbox/intents/title-facts";
import { readTitlesWithPending } from "@/lib/outbox/preview/read-titles";
import type { Choices } from "./plan/choices";
import { listNewTitles } from "./plan/list-new-titles";
import { getFirstSteps, getLaterSteps, planEntry, STAGES, type Step } from "./plan/plan-entry";
import { toTarget } from "./plan/to-target";
import { listRowsByState, type RowChange, type StoredRow, updateRows } from "./stored-rows";

/** Five requests of a kind, and no more episodes than can be planned without delaying other users. */
const BATCH_LIMIT = { titles: 500, episodes: 15_000 };
const MIN_INTEGER = -(2 ** 31);

interface Part {
  row: StoredRow;
  step: Step;
  request: IntentWithTarget;
}

/** Plans the next titles against the current library and enqueues them in the order that Simkl needs. */
export async function enqueueRows(
  client: PoolClient,
  userId: number,
  choices: Choices,
  now: Date,
): Promise<{ taken: number; queued: number }> {
  const rows = await listRowsByState(client, userId, "waiting", BATCH_LIMIT);
  const simklIds = rows.flatMap(({ simklId }) => simklId ?? []);
  const titles = await readTitlesWithPending(client, userId, simklIds);
  const newTitles = await listNewTitles(client, userId, simklIds);
  const choicesFor = ({ simklId }: StoredRow) =>
    simklId !== null && newTitles.has(simklId) ? { ...choices, lists: true } : choices;
  const parts = rows
    .flatMap((row) => planParts(row, titles, choicesFor(row), now))
    .sort((one, other) => STAGES.indexOf(one.step.stage) - STAGES.indexOf(other.step.stage));
  const results =
    parts.length > 0
      ? await enqueueInTransaction(
          client,
          userId,
          parts.map(({ request }) => request),
          now,
        )
      : [];
  const resultsByRow = new Map<number, EnqueueResult[]>();
  for (const [index, { row }] of parts.entries()) {
    const result = results[index];
    if (result) resultsByRow.set(row.number, [...(resultsByRow.get(row.number) ?? []), result]);
  }
  const changes = rows.map((row) => toRowChange(row, resultsByRow.get(row.number) ?? []));
  await updateRows(client, userId, changes);
  return { taken: rows.length, queued: changes.filter(({ state }) => state === "sending").length };
}

/** Of an unknown title only the first part, which adds it to the library; the rest is planned against the library afterwards. */
function planParts(row: StoredRow, titles: ReadonlyMap<number, TitleFacts>, choices: Choices, now: Date): Part[] {
  const title = row.simklId === null ? undefined : titles.get(row.simklId);
  if (title) {
    const entryPlan = planEntry(row.entry, title, choices, now);
    const steps = row.passes > 0 ? getLaterSteps(entryPlan) : entryPlan.steps;
    return steps.map((step) => ({ row, step, request: { intent: step.intent } }));
  }
  const target = toTarget(row.entry);
  const entryPlan = planEntry(row.entry, toTitleFacts(target, row.simklId ?? randomInt(MIN_INTEGER, 0)), choices, now);
  return getFirstSteps(entryPlan).map((step) => ({ row, step, request: { intent: step.intent, target } }));
}

function toRowChange({ number, simklId, passes, reason }: StoredRow, results: readonly EnqueueResult[]): RowChange {
  const writeIds = results.flatMap((result) => (result.state === "queued" ? result.id : []));
  const rejection = results.flatMap((result) => (result.state === "rejected" ? result.reason : []))[0] ?? null;
  const row = { number, simklId, passes: passes + 1, writeIds, reason: rejection ?? reason };
  if (writeIds.length > 0) return { ...row, state: "sending" };
  if (rejection) return { ...row, state: "refused" };
  if (passes > 0) return { ...row, state: "confirmed" };
  return { ...row, state: "skipped", reason: { code: "there-already" } };
}
