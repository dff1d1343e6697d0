import { getPool } from "@/lib/database/connection";
import type { TitleFacts } from "@/lib/outbox/intents/title-facts";
import { readTitlesWithPending } from "@/lib/outbox/preview/read-titles";
import { numberSessions } from "@/lib/simkl/schemas/rewatch-order";
import { readRewatchFactsWithPending } from "./read-rewatch-facts";
import type { RewatchFacts } from "./rewatch-facts";
import type { Session } from "./session";

/** Rewatches of a title with pending writes applied. */
export interface RewatchesWithPending {
  title: TitleFacts;
  facts: RewatchFacts;
  /** In the order of their start; `turn` counts from 1. */
  sessions: (Session & { turn: number })[];
}

/** Null for an unknown title. */
export async function getRewatchesWithPending(userId: number, simklId: number): Promise<RewatchesWithPending | null> {
  const [titles, rewatches] = await Promise.all([
    readTitlesWithPending(getPool(), userId, [simklId]),
    readRewatchFactsWithPending(getPool(), userId, [simklId]),
  ]);
  const [title, facts] = [titles.get(simklId), rewatches.get(simklId)];
  return title && facts ? { title, facts, sessions: numberSessions(facts.sessions) } : null;
}
