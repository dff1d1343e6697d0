import type { Acted } from "@/components/acting/acted";
import { OutboxFull } from "@/lib/writes/outbox-full";

type Refusal = Extract<Acted, { state: "refused" }>;

/** For the failure of what adds to the outbox: a full one is a refusal with a sentence, anything else rises. */
export function refusalIfFull(error: unknown): Refusal {
  if (error instanceof OutboxFull) return { state: "refused", sentence: error.message };
  throw error;
}

export function isRefusal(outcome: unknown): outcome is Refusal {
  return outcome instanceof Object && "state" in outcome && outcome.state === "refused";
}
