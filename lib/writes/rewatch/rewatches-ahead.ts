import { pool } from "@/lib/database/connection";
import { inTurn } from "@/lib/simkl/rewatch-order";
import { readTitlesAhead } from "../read-titles";
import type { TitleFacts } from "../title-facts";
import { readRewatchFactsAhead } from "./read-rewatch-facts";
import type { RewatchFacts } from "./rewatch-facts";
import type { Session } from "./session";

/** A person's rewatches of a title as they will be once their outbox is empty, and what decides about further ones. */
export interface RewatchesAhead {
  title: TitleFacts;
  facts: RewatchFacts;
  /** In the order in which they began, counted from 1. */
  sessions: (Session & { turn: number })[];
}

/** Null for a title that is not on file. */
export async function rewatchesAhead(userId: number, simklId: number): Promise<RewatchesAhead | null> {
  const [titles, rewatches] = await Promise.all([
    readTitlesAhead(pool(), userId, [simklId]),
    readRewatchFactsAhead(pool(), userId, [simklId]),
  ]);
  const [title, facts] = [titles.get(simklId), rewatches.get(simklId)];
  return title && facts ? { title, facts, sessions: inTurn(facts.sessions) } : null;
}
