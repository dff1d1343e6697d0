import type { PoolClient } from "pg";
import { transaction } from "@/lib/database/transaction";
import { wakeWorker } from "@/lib/sync/queue";
import type { Change } from "./change";
import { checkIntent } from "./check-intent";
import { Intent } from "./intent";
import { OutboxFull } from "./outbox-full";
import { readTitlesAhead } from "./read-titles";
import { checkRewatch } from "./rewatch/check-rewatch";
import { readRewatchFactsAhead } from "./rewatch/read-rewatch-facts";
import type { RewatchFacts } from "./rewatch/rewatch-facts";
import { isRewatchIntent } from "./rewatch/rewatch-intent";
import { sessionsAfter } from "./rewatch/sessions-after";
import { type NewWrite, openOutbox, storeWrites } from "./store-writes";
import { factsOf, type Target } from "./target";
import type { TitleFacts } from "./title-facts";
import { changed } from "./title-state";
import { refuse, WriteRefused } from "./write-refused";

/** What became of a wish before Simkl heard of it. */
export type Enqueued = { state: "queued"; id: bigint } | { state: "refused"; sentence: string };

/** Keeps what a person wants changed and has it sent; what makes no sense is refused with a sentence, and nothing of it is kept. */
export async function enqueue(userId: number, intent: unknown, now = new Date()): Promise<Enqueued> {
  const [outcome] = await enqueueAll(userId, [intent], now);
  return outcome ?? NOT_UNDERSTOOD;
}

/** The same for many at once, in their order, each by itself: an answer for each. All that is kept is kept together. */
export async function enqueueAll(userId: number, intents: readonly unknown[], now = new Date()): Promise<Enqueued[]> {
  const outcomes = await transaction((client) =>
    enqueueIn(
      client,
      userId,
      intents.map((intent) => ({ intent })),
      now,
    ),
  ).catch((error: unknown) => {
    if (error instanceof OutboxFull) return intents.map(() => refusal(error.message));
    throw error;
  });
  if (outcomes.some(({ state }) => state === "queued")) await wakeWorker(userId);
  return outcomes;
}

/** Something wanted of a title on file; or, from within, of one that is not, under a number below zero of its own. */
export type Wish = { intent: unknown; target?: undefined } | { intent: Intent; target: Target };

/** The same within a transaction of the caller's, who wakes the worker after it. */
export async function enqueueIn(
  client: PoolClient,
  userId: number,
  wishes: readonly Wish[],
  now: Date,
): Promise<Enqueued[]> {
  const understood = wishes.map(({ intent, target }) => (target ? intent : (Intent.safeParse(intent).data ?? null)));
  const simklIds = [...new Set(understood.flatMap((intent) => intent?.simklId ?? []))];
  const isOpen = await openOutbox(client, userId);
  if (!isOpen) return wishes.map(() => refusal("Your library has not been read yet. Please try again in a moment."));
  const titles = await readTitlesAhead(client, userId, simklIds);
  const seenAgain = understood.flatMap((intent) => (intent && isRewatchIntent(intent) ? intent.simklId : []));
  const rewatches =
    seenAgain.length > 0 ? await readRewatchFactsAhead(client, userId, seenAgain) : new Map<number, RewatchFacts>();
  const answers = understood.map((intent, index) =>
    intent ? answerTo(intent, wishes[index]?.target, { titles, rewatches }, now) : NOT_UNDERSTOOD,
  );
  const ids = await storeWrites(
    client,
    userId,
    answers.flatMap((each) => ("write" in each ? each.write : [])),
    now,
  );
  return answers.map((each): Enqueued => {
    if (!("write" in each)) return each;
    const id = ids.shift();
    if (id === undefined) throw new Error("PostgreSQL did not say under which id a write was kept.");
    return { state: "queued", id };
  });
}

const NOT_UNDERSTOOD = refusal("That could not be understood. Please try again.");

function refusal(sentence: string): Extract<Enqueued, { state: "refused" }> {
  return { state: "refused", sentence };
}

interface Known {
  titles: Map<number, TitleFacts>;
  /** Of the titles that something is to be seen again of. */
  rewatches: Map<number, RewatchFacts>;
}

/** Also lets the title look changed to the wishes that follow. */
function answerTo(wish: Intent, target: Target | undefined, known: Known, now: Date): { write: NewWrite } | Enqueued {
  const { titles } = known;
  const title = titles.get(wish.simklId) ?? (target && factsOf(target, wish.simklId));
  if (title) titles.set(wish.simklId, title);
  if (!title) return refusal("This title is not known here. Please open its page first.");
  try {
    const change = changeFor(wish, title, known, now);
    const before = title.state;
    title.state = changed(before, change);
    return { write: { simklId: wish.simklId, change, before, ...(target && { target }) } };
  } catch (error) {
    if (error instanceof WriteRefused) return refusal(error.message);
    throw error;
  }
}

function changeFor(wish: Intent, title: TitleFacts, { rewatches }: Known, now: Date): Change {
  if (!isRewatchIntent(wish)) return checkIntent(wish, title, now);
  const facts = rewatches.get(wish.simklId);
  if (!facts) return refuse("This title is not known here. Please open its page first.");
  const change = checkRewatch(wish, title, facts, now);
  facts.sessions = sessionsAfter(facts.sessions, change, { rewatchId: null });
  facts.isOpening ||= change.kind === "rewatch" && change.rewatchId === null;
  return change;
}
