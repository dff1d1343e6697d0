import { getPool } from "@/lib/database/connection";
import type { TitleFacts } from "@/lib/outbox/intents/title-facts";
import { readTitlesWithPending } from "@/lib/outbox/preview/read-titles";
import { numberSessions } from "@/lib/simkl/schemas/rewatch-order";
import { readRewatchFactsWithPending } from "./read-rewatch-facts";
import type { RewatchFacts } from "./rewatch-facts";
import type { Session } from "./session";

/** A person's rewatches of a title as they will be once their outbox is empty, and what decides about further ones. */
export interface RewatchesWithPending {
  title: TitleFacts;
  facts: RewatchFacts;
  /** In the order in which they began, counted from 1. */
  sessions: (Session & { turn: number })[];
}

/** Null for a title that is not on file. */
export async function getRewatchesWithPending(userId: number, simklId: number): Promise<RewatchesWithPending | null> {
  const [titles, rewatches] = await Promise.all([
    readTitlesWithPending(getPool(), userId, [simklId]),
    readRewatchFactsWithPending(getPool(), userId, [simklId]),
  ]);
  const [title, facts] = [titles.get(simklId), rewatches.get(simklId)];
  return title && facts ? { title, facts, sessions: numberSessions(facts.sessions) } : null;
}
