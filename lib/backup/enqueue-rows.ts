import { randomInt } from "node:crypto";
import type { PoolClient } from "pg";
import { type Enqueued, enqueueIn, type Wish } from "@/lib/writes/enqueue";
import { readTitlesAhead } from "@/lib/writes/read-titles";
import { factsOf } from "@/lib/writes/target";
import type { TitleFacts } from "@/lib/writes/title-facts";
import type { Choices } from "./choices";
import { freshTitles } from "./fresh-titles";
import { firstSteps, plan, STAGES, type Step, secondSteps } from "./plan";
import { changeRows, type RowChange, rowsIn, type StoredRow } from "./stored-row";
import { targetOf } from "./target-of";

/**
 * So much is in the outbox at once: five requests of a kind, and no more episodes than can be planned without keeping others waiting. What is
 * cancelled is lost in this portion alone.
 */
const PORTION = { titles: 500, episodes: 15_000 };
const SMALLEST = -(2 ** 31);

interface Part {
  row: StoredRow;
  step: Step;
  wish: Wish;
}

/** Puts the next titles into the outbox, planned anew against the library of now, in the order in which Simkl needs their parts. */
export async function enqueueRows(
  client: PoolClient,
  userId: number,
  choices: Choices,
  now: Date,
): Promise<{ taken: number; queued: number }> {
  const rows = await rowsIn(client, userId, "waiting", PORTION);
  const simklIds = rows.flatMap(({ simklId }) => simklId ?? []);
  const titles = await readTitlesAhead(client, userId, simklIds);
  const fresh = await freshTitles(client, userId, simklIds);
  const choicesFor = ({ simklId }: StoredRow) =>
    simklId !== null && fresh.has(simklId) ? { ...choices, lists: true } : choices;
  const parts = rows
    .flatMap((row) => partsOf(row, titles, choicesFor(row), now))
    .sort((one, other) => STAGES.indexOf(one.step.stage) - STAGES.indexOf(other.step.stage));
  const answers =
    parts.length > 0
      ? await enqueueIn(
          client,
          userId,
          parts.map(({ wish }) => wish),
          now,
        )
      : [];
  const answered = new Map<number, Enqueued[]>();
  for (const [index, { row }] of parts.entries()) {
    const answer = answers[index];
    if (answer) answered.set(row.number, [...(answered.get(row.number) ?? []), answer]);
  }
  const changes = rows.map((row) => changeOf(row, answered.get(row.number) ?? []));
  await changeRows(client, userId, changes);
  return { taken: rows.length, queued: changes.filter(({ state }) => state === "sending").length };
}

/**
 * Of a title that is not on file only the first part goes, which brings it into the library or finds it there: the rest is then compared
 * with what the library says.
 */
function partsOf(row: StoredRow, titles: ReadonlyMap<number, TitleFacts>, choices: Choices, now: Date): Part[] {
  const title = row.simklId === null ? undefined : titles.get(row.simklId);
  if (title) {
    const whole = plan(row.entry, title, choices, now);
    const steps = row.passes > 0 ? secondSteps(whole) : whole.steps;
    return steps.map((step) => ({ row, step, wish: { intent: step.intent } }));
  }
  const target = targetOf(row.entry);
  const whole = plan(row.entry, factsOf(target, row.simklId ?? randomInt(SMALLEST, 0)), choices, now);
  return firstSteps(whole).map((step) => ({ row, step, wish: { intent: step.intent, target } }));
}

function changeOf({ number, simklId, passes, reason }: StoredRow, answers: readonly Enqueued[]): RowChange {
  const writeIds = answers.flatMap((answer) => (answer.state === "queued" ? answer.id : []));
  const refused = answers.flatMap((answer) => (answer.state === "refused" ? answer.sentence : []))[0] ?? null;
  const row = { number, simklId, passes: passes + 1, writeIds, reason: refused ?? reason };
  if (writeIds.length > 0) return { ...row, state: "sending" };
  if (refused) return { ...row, state: "refused" };
  if (passes > 0) return { ...row, state: "confirmed" };
  return { ...row, state: "skipped", reason: "It was there already." };
}
