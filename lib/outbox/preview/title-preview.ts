import { getPool } from "@/lib/database/connection";
import type { TitleFacts } from "@/lib/outbox/intents/title-facts";
import type { TitleState } from "@/lib/outbox/intents/title-state";
import { readRewatchFacts } from "@/lib/outbox/rewatch/read-rewatch-facts";
import type { RewatchFacts } from "@/lib/outbox/rewatch/rewatch-facts";
import type { Session } from "@/lib/outbox/rewatch/session";
import { numberSessions } from "@/lib/simkl/schemas/rewatch-order";
import { applyRewatchWrites } from "./pending-rewatches";
import { isConfirmed, isFailed, listPendingWrites, type PendingWrite } from "./pending-writes";
import { applyWrites, readTitles } from "./read-titles";

/** One title as it will be once the outbox is empty. */
export interface TitlePreview {
  /** Null when nothing changes it. */
  state: TitleState | null;
  /** Open and failed ones. */
  writes: PendingWrite[];
  /** Null for an unknown title. */
  rewatches: RewatchesPreview | null;
}

export interface RewatchesPreview {
  title: TitleFacts;
  facts: RewatchFacts;
  /** In the order of their start; `turn` counts from 1. */
  sessions: (Session & { turn: number })[];
}

export async function getTitlePreview(userId: number, simklId: number): Promise<TitlePreview> {
  const writes = await listPendingWrites(userId, { simklIds: [simklId], withFailed: true });
  const [titles, rewatches] = await Promise.all([
    readTitles(getPool(), userId, [simklId]),
    readRewatchFacts(getPool(), userId, [simklId]),
  ]);
  const title = applyWrites(titles, writes).get(simklId);
  const facts = applyRewatchWrites(rewatches, writes).get(simklId);
  return {
    state: title && writes.some((write) => !isFailed(write)) ? title.state : null,
    writes: writes.filter((write) => !isConfirmed(write)),
    rewatches: title && facts ? { title, facts, sessions: numberSessions(facts.sessions) } : null,
  };
}
