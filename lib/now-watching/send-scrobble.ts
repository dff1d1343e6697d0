import { reject } from "@/lib/outbox/intents/write-rejected-error";
import type { SimklUser } from "@/lib/simkl/client/client";
import { SimklLostResponse } from "@/lib/simkl/client/errors";
import type { ScrobbleResult } from "@/lib/simkl/endpoints/scrobble";
import { type ExclusiveContext, runExclusive } from "@/lib/sync/run/run-exclusive";
import type { ClaimedUser } from "@/lib/sync/state/claim-users";
import { readBack } from "./read-back";
import type { ExpectedEffect, LostResponseOutcome } from "./resolve-lost-response";
import type { Viewing } from "./viewing";
import { rejected, unclear, type WatchingResult } from "./watching-result";

/** Something to tell Simkl about a viewing, and what follows once it is certain that Simkl heard it. */
export interface ScrobbleRequest {
  viewing: Viewing;
  /** The last look before it is sent, with nobody else at it. Throws WriteRejectedError. */
  check?: () => Promise<void>;
  send: (user: SimklUser) => Promise<ScrobbleResult>;
  /** By what it can be known when the answer is lost. */
  expected: ExpectedEffect;
  /** `result` is null when Simkl's answer was lost, and only its effect seen. */
  onHeard: (
    onHeard: { playbackId: string | null; result: ScrobbleResult | null },
    context: ExclusiveContext,
  ) => Promise<WatchingResult>;
}

/**
 * Tells Simkl at once and once, alone with the person. Nothing is kept for later.
 * @throws what `getFailureMessage` has a sentence for.
 */
export function sendScrobble(userId: number, request: ScrobbleRequest): Promise<WatchingResult> {
  return runExclusive(userId, async (context) => {
    rejectBeforeImport(context.claimed);
    await request.check?.();
    try {
      const result = await request.send(context.user);
      return await request.onHeard({ playbackId: result.id, result }, context);
    } catch (error) {
      if (!(error instanceof SimklLostResponse)) throw error;
      const outcome = await readBack(context, request.viewing, request.expected);
      if (outcome.status === "applied")
        return request.onHeard({ playbackId: outcome.playbackId, result: null }, context);
      return UNRESOLVED_RESULTS[outcome.status];
    }
  });
}

const UNRESOLVED_RESULTS: Record<Exclude<LostResponseOutcome["status"], "applied">, WatchingResult> = {
  "not-applied": rejected("Simkl gave no answer, and nothing has changed there. Please try again."),
  unknown: unclear(
    "Simkl gave no clear answer, so nobody can say yet whether it heard you. Your library is read again to see.",
  ),
};

/** @throws WriteRejectedError while there is no library to look at for what came of anything. */
function rejectBeforeImport({ state }: ClaimedUser): void {
  if (state.phase !== "ready") reject("Your library has not been read yet. Please try again in a moment.");
}
