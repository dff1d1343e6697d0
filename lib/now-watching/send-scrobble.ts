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

export interface ScrobbleRequest {
  viewing: Viewing;
  /** The last check before sending, under the claim. Throws WatchingRejectedError. */
  check?: () => Promise<void>;
  send: (user: SimklUser) => Promise<ScrobbleResult>;
  /** Shows that the request was applied when its response is lost. */
  expected: ExpectedEffect;
  /** `result` is null when the response was lost and only the effect was found. */
  onHeard: (
    response: { playbackId: string | null; result: ScrobbleResult | null },
    context: ExclusiveContext,
  ) => Promise<WatchingResult>;
}

/**
 * Sends once, under the claim of the user, while the person waits; nothing is stored for later.
 * @throws errors for which `findFailureMessage` has a message.
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
  "not-applied": rejected({ code: "not-applied" }),
  unknown: unclear({ code: "effect-unclear" }),
};

/** Without a library a lost response could not be resolved. */
function rejectBeforeImport({ state }: ClaimedUser): void {
  if (state.phase !== "ready") reject({ code: "library-not-read" });
}
