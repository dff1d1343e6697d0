import { pool } from "@/lib/database/connection";
import { readActivities } from "@/lib/simkl/activities";
import type { SimklUser } from "@/lib/simkl/client";
import { SimklError } from "@/lib/simkl/errors";
import { readPlayback } from "@/lib/simkl/playback";
import type { Claimed } from "@/lib/sync/claim";
import { judgeLost, type Known, type Seen, type Sign, type Verdict } from "./judge-lost";
import type { Viewing } from "./viewing";

/** What came of a request that got no answer, which is never repeated (digest §3): Simkl is asked what it has now. */
export async function readBack(user: SimklUser, claimed: Claimed, viewing: Viewing, sign: Sign): Promise<Verdict> {
  const before = await knownBefore(claimed);
  const after = await seenNow(user);
  return before && after ? judgeLost(viewing, sign, before, after) : { came: "unknown" };
}

/** Whether a playback is still at Simkl; null when it does not say. */
export async function isSaved(user: SimklUser, playbackId: string): Promise<boolean | null> {
  const seen = await seenNow(user);
  return seen === null ? null : seen.playbacks.some(({ id }) => id === playbackId);
}

async function seenNow(user: SimklUser): Promise<Seen | null> {
  try {
    const activities = await readActivities(user);
    const { rows } = await readPlayback(user, { hideWatched: false });
    return { activities, playbacks: rows };
  } catch (error) {
    if (error instanceof SimklError) return null;
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
