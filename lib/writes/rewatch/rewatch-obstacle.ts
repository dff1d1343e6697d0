import { WriteRefused } from "../write-refused";
import { checkRewatch } from "./check-rewatch";
import type { RewatchIntent } from "./rewatch-intent";
import type { RewatchesAhead } from "./rewatches-ahead";

/** Why a button would be refused if it were pressed now, a sentence; null when it would not. */
export function rewatchObstacle(intent: RewatchIntent, { title, facts }: RewatchesAhead, now: Date): string | null {
  try {
    checkRewatch(intent, title, facts, now);
    return null;
  } catch (error) {
    if (error instanceof WriteRefused) return error.message;
    throw error;
  }
}
