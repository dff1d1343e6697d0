import { isRewatchChange } from "@/lib/outbox/intents/change";
import { applyChange } from "@/lib/outbox/intents/title-state";
import { getRewatchOutcome } from "@/lib/outbox/rewatch/rewatch-outcome";
import type { OpenWrite } from "@/lib/outbox/store/open-writes";
import type { WriteOutcome } from "@/lib/outbox/store/record-outcomes";
import type { ListStatus } from "@/lib/simkl/schemas/list-status";
import type { RequestResponse } from "./send-request";

/** A write that the response does not mention is verified later (docs/simkl-api.md#adding-to-the-history). */
export function getOutcomesFromResponse(
  batch: readonly OpenWrite[],
  response: RequestResponse,
  now: Date,
): WriteOutcome[] {
  return batch.map((write): WriteOutcome => {
    const { id, simklId } = write;
    if (response.notFound.has(simklId)) return { id, state: "refused", settledAt: now, reason: { code: "not-found" } };
    if (response.rewatch && isRewatchChange(write.change))
      return { id, ...getRewatchOutcome(write, response.rewatch, now) };
    const status = response.accepted.get(simklId);
    if (status === undefined)
      return {
        id,
        state: "unclear",
        settledAt: null,
        reason: { code: "not-mentioned" },
      };
    return {
      id,
      state: "confirmed",
      settledAt: now,
      reason: null,
      resolvedStatus: findUnexpectedStatus(write, status),
    };
  });
}

/**
 * The list of the response when it differs from the expected one: a rating or a memo can put a title on a list, and the
 * last episode of a show completes it.
 */
function findUnexpectedStatus({ change, before }: OpenWrite, status: ListStatus | null): ListStatus | null {
  if (change.kind === "rate") return before.status === null ? status : null;
  if (change.kind === "memo") return status !== before.status ? status : null;
  if (change.kind === "watch") return status !== applyChange(before, change).status ? status : null;
  return change.kind === "list" && status !== change.status ? status : null;
}
