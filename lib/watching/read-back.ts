import { pool } from "@/lib/database/connection";
import { readActivities } from "@/lib/simkl/activities";
import { SimklError } from "@/lib/simkl/errors";
import { readPlayback } from "@/lib/simkl/playback";
import type { Claimed } from "@/lib/sync/claim";
import type { Alone } from "@/lib/sync/errand";
import { judgeLost, type Known, type Seen, type Sign, type Verdict } from "./judge-lost";
import type { Viewing } from "./viewing";

/** Somebody waits for it, and has waited for the answer that was lost. */
const LOOK_MS = 12_000;

/**
 * What came of a request that got no answer, which is never repeated (docs/simkl-api.md#errors): Simkl is asked what it
 * has now.
 */
export async function readBack(alone: Alone, viewing: Viewing, sign: Sign): Promise<Verdict> {
  const before = await knownBefore(alone.claimed);
  const after = await seenNow(alone);
  return before && after ? judgeLost(viewing, sign, before, after) : { came: "unknown" };
}

/** Whether a playback is still at Simkl; null when it does not say. */
export async function isSaved(alone: Alone, playbackId: string): Promise<boolean | null> {
  const seen = await seenNow(alone);
  return seen === null ? null : seen.playbacks.some(({ id }) => id === playbackId);
}

async function seenNow({ until }: Alone): Promise<Seen | null> {
  const signal = AbortSignal.timeout(LOOK_MS);
  const user = until(signal);
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
async function knownBefore({ userId, state }: Claimed): Promise<Known | null> {
  if (!state.activities) return null;
  const { rows } = await pool().query<Known["playbacks"][number]>(
    `SELECT "id"::text AS "id", "simklId" FROM "Playback" WHERE "userId" = $1`,
    [userId],
  );
  return { activities: state.activities, playbacks: rows };
}
