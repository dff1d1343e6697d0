import type { ActionResult } from "@/components/actions/action-result";
import { OutboxFullError } from "@/lib/outbox/store/outbox-full-error";
import { formatWriteReason } from "./outbox-messages";

type Rejection = Extract<ActionResult, { status: "rejected" }>;

/** Turns a full outbox into a rejection; other errors are rethrown. */
export function rejectIfFull(error: unknown): Rejection {
  if (error instanceof OutboxFullError) return { status: "rejected", message: formatWriteReason(error.reason) };
  throw error;
}

export function isRejection(outcome: unknown): outcome is Rejection {
  return outcome instanceof Object && "status" in outcome && outcome.status === "rejected";
}
