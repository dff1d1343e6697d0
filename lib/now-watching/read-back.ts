import { rows, sql } from "@/lib/database/sql";
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

/** The person waits, and has already waited for the lost response. */
const READ_TIMEOUT_MS = 12_000;

/** A request whose response was lost is never repeated (docs/simkl-api.md#errors); its effect is looked up instead. */
export async function readBack(
  context: ExclusiveContext,
  viewing: Viewing,
  expected: ExpectedEffect,
): Promise<LostResponseOutcome> {
  const before = await readStateBefore(context.claimed);
  const after = await readStateAfter(context);
  return before && after ? resolveLostResponse(viewing, expected, before, after) : { status: "unknown" };
}

/** Null when Simkl does not answer. */
export async function isStillSaved(context: ExclusiveContext, playbackId: string): Promise<boolean | null> {
  const after = await readStateAfter(context);
  return after === null ? null : after.playbacks.some(({ id }) => id === playbackId);
}

async function readStateAfter({ withSignal }: ExclusiveContext): Promise<StateAfter | null> {
  const signal = AbortSignal.timeout(READ_TIMEOUT_MS);
  const user = withSignal(signal);
  try {
    const activities = await readActivities(user);
    const { rows: playbacks } = await readPlayback(user, { hideWatched: false });
    return { activities, playbacks };
  } catch (error) {
    if (error instanceof SimklError || signal.aborted) return null;
    throw error;
  }
}

/** From the last sync. */
async function readStateBefore({ userId, state }: ClaimedUser): Promise<StateBefore | null> {
  if (!state.activities) return null;
  const playbacks = await rows<StateBefore["playbacks"][number]>(sql`
    SELECT "id"::text AS "id", "simklId" FROM "Playback" WHERE "userId" = ${userId}`);
  return { activities: state.activities, playbacks };
}
