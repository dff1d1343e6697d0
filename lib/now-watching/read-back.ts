import { getPool } from "@/lib/database/connection";
import { SimklError } from "@/lib/simkl/client/errors";
import { readActivities } from "@/lib/simkl/endpoints/activities";
import { readPlayback } from "@/lib/simkl/endpoints/playback";
import type { ExclusiveContext } from "@/lib/sync/run/run-exclusive";
import type { ClaimedUser } from "@/lib/sync/state/claim-users";
import {
  type ExpectedEffect,
  type LostResponseOutcome,
  resolveLostResponse,
  type StateAfter,
  type StateBefore,
} from "./resolve-lost-response";
import type { Viewing } from "./viewing";

/** Somebody waits for it, and has waited for the answer that was lost. */
const READ_TIMEOUT_MS = 12_000;

/**
 * What came of a request that got no answer, which is never repeated (docs/simkl-api.md#errors): Simkl is asked what it
 * has now.
 */
export async function readBack(
  context: ExclusiveContext,
  viewing: Viewing,
  expected: ExpectedEffect,
): Promise<LostResponseOutcome> {
  const before = await readStateBefore(context.claimed);
  const after = await readStateAfter(context);
  return before && after ? resolveLostResponse(viewing, expected, before, after) : { status: "unknown" };
}

/** Whether a playback is still at Simkl; null when it does not say. */
export async function isStillSaved(context: ExclusiveContext, playbackId: string): Promise<boolean | null> {
  const after = await readStateAfter(context);
  return after === null ? null : after.playbacks.some(({ id }) => id === playbackId);
}

async function readStateAfter({ withSignal }: ExclusiveContext): Promise<StateAfter | null> {
  const signal = AbortSignal.timeout(READ_TIMEOUT_MS);
  const user = withSignal(signal);
  try {
    const activities = await readActivities(user);
    const { rows } = await readPlayback(user, { hideWatched: false });
    return { activities, playbacks: rows };
  } catch (error) {
    if (error instanceof SimklError || signal.aborted) return null;
    throw error;
  }
}

/** As the last sync saw it. */
async function readStateBefore({ userId, state }: ClaimedUser): Promise<StateBefore | null> {
  if (!state.activities) return null;
  const { rows } = await getPool().query<StateBefore["playbacks"][number]>(
    `SELECT "id"::text AS "id", "simklId" FROM "Playback" WHERE "userId" = $1`,
    [userId],
  );
  return { activities: state.activities, playbacks: rows };
}
