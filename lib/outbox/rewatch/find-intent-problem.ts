import type { RewatchIntent } from "@/lib/outbox/intents/rewatch-intent";
import type { TitleFacts } from "@/lib/outbox/intents/title-facts";
import { WriteRejectedError } from "@/lib/outbox/intents/write-rejected-error";
import type { WriteReason } from "@/lib/outbox/write-reason";
import { findDatelessProblem, findRewatchProblem } from "./find-rewatch-problem";
import { toRewatchChange } from "./resolve-rewatch-intent";
import type { RewatchFacts } from "./rewatch-facts";

export interface RewatchProblem {
  reason: WriteReason;
  /** Another date may be allowed. */
  isDateProblem: boolean;
}

/** Why a click on the button would be rejected now; null when it would not. */
export function findIntentProblem(
  intent: RewatchIntent,
  { title, facts }: { title: TitleFacts; facts: RewatchFacts },
  now: Date,
): RewatchProblem | null {
  try {
    const change = toRewatchChange(intent, title, now);
    const reason = findRewatchProblem(change, title, facts);
    return reason === null ? null : { reason, isDateProblem: findDatelessProblem(change, title, facts) === null };
  } catch (error) {
    if (error instanceof WriteRejectedError) return { reason: error.reason, isDateProblem: false };
    throw error;
  }
}
