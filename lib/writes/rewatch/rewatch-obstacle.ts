import { WriteRefused } from "../write-refused";
import { rewatchChange } from "./check-rewatch";
import type { RewatchIntent } from "./rewatch-intent";
import type { RewatchesAhead } from "./rewatches-ahead";
import { whyAtNoTime, whyNoRewatch } from "./why-no-rewatch";

export interface Obstacle {
  sentence: string;
  /** Another date than the one that was asked about may do. */
  isOfDate: boolean;
}

/** Why a button would be refused if it were pressed now; null when it would not. */
export function rewatchObstacle(intent: RewatchIntent, { title, facts }: RewatchesAhead, now: Date): Obstacle | null {
  try {
    const change = rewatchChange(intent, title, now);
    const sentence = whyNoRewatch(change, title, facts);
    return sentence === null ? null : { sentence, isOfDate: whyAtNoTime(change, title, facts) === null };
  } catch (error) {
    if (error instanceof WriteRefused) return { sentence: error.message, isOfDate: false };
    throw error;
  }
}
