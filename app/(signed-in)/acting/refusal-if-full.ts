import type { ActionResult } from "@/components/acting/acted";
import { OutboxFullError } from "@/lib/writes/outbox-full";

type Rejection = Extract<ActionResult, { state: "refused" }>;

/** For the failure of what adds to the outbox: a full one is a refusal with a sentence, anything else rises. */
export function rejectIfFull(error: unknown): Rejection {
  if (error instanceof OutboxFullError) return { status: "refused", message: error.message };
  throw error;
}

export function isRejection(outcome: unknown): outcome is Rejection {
  return outcome instanceof Object && "state" in outcome && outcome.state === "refused";
}
