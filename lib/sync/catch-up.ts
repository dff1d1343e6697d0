import type { PoolClient } from "pg";
import { profileOf } from "@/lib/accounts/simkl-profile";
import { transaction } from "@/lib/database/transaction";
import { type Activities, readActivities } from "@/lib/simkl/activities";
import type { SimklUser } from "@/lib/simkl/client";
import type { Settings } from "@/lib/simkl/users";
import { type HeldRemovals, judgeRemovals, type KnownItem } from "./judge-removals";
import { nextDue } from "./next-due";
import { changesSince, planSync, settled } from "./plan";
import { type Changes, pullChanges } from "./pull-changes";
import { removeItems } from "./remove-items";
import { storePlaybacks, storePlaybackTitles } from "./store-playbacks";
import { storeRatings } from "./store-ratings";
import { storeRows } from "./store-rows";
import { completeSync, holdRemovals, importAgain, raiseRevision, type SyncState } from "./sync-state";

const SECOND_LOOK_MS = 11 * 60_000;

/** A library whose first import is whole. */
export type ReadyState = SyncState & { activities: Activities };

/**
 * Brings a library from its saved activities to the present ones (digest §12, phase 2): one call when nothing moved, else one
 * more for each kind of change. Rows and activities are stored together or not at all. Answers how many rows were told.
 */
export async function catchUp(userId: number, user: SimklUser, state: ReadyState): Promise<number> {
  const lookedAt = new Date();
  const current = await readActivities(user);
  const steps = planSync(state.activities, current);
  const since = changesSince(state.activities);
  const changes = await pullChanges(user, state.plan, steps, since);
  const now = new Date();
  const dueAt = nextDue(state.lastSeenAt, now, Math.random());

  if (changes.playbacks) await storePlaybackTitles(changes.playbacks);
  await transaction(async (client) => {
    await storeChanges(client, userId, changes, since === undefined ? "whole" : "delta");
    const held = changes.ids ? await reconcile(client, userId, changes.ids.rows, state.held, now) : null;
    if (held) await holdRemovals(client, userId, held, new Date(now.getTime() + SECOND_LOOK_MS));
    else await completeSync(client, userId, settled(current, lookedAt), dueAt);
    if (steps.length > 0) await raiseRevision(client, userId);
    if (state.plan === "free" && changes.settings && changes.settings.plan !== "free")
      await importAgain(client, userId);
  });
  return rowsIn(changes);
}

async function storeChanges(
  client: PoolClient,
  userId: number,
  { settings, items, ratings, playbacks }: Changes,
  extent: "whole" | "delta",
): Promise<void> {
  if (settings) await storeSettings(client, userId, settings);
  if (items) await storeRows(client, userId, items, extent);
  if (ratings) await storeRatings(client, userId, ratings);
  if (playbacks) await storePlaybacks(client, userId, playbacks);
}

async function storeSettings(client: PoolClient, userId: number, settings: Settings): Promise<void> {
  const { name, plan, timeZone, animeTitleLanguage } = profileOf(settings);
  await client.query(
    `UPDATE "User" SET "name" = $2, "plan" = $3, "timeZone" = $4, "animeTitleLanguage" = $5 WHERE "id" = $1`,
    [userId, name, plan, timeZone, animeTitleLanguage],
  );
}

/** Removes what is gone, or answers what is to be held until a second look. */
async function reconcile(
  client: PoolClient,
  userId: number,
  remote: readonly { simklId: number }[],
  held: HeldRemovals | null,
  now: Date,
): Promise<HeldRemovals | null> {
  const { rows: known } = await client.query<KnownItem>(
    `SELECT item."simklId", title."kind" FROM "LibraryItem" item JOIN "Title" title USING ("simklId")
     WHERE item."userId" = $1`,
    [userId],
  );
  const { verdict, simklIds } = judgeRemovals(known, new Set(remote.map((row) => row.simklId)), held, now);
  if (verdict === "remove") {
    await removeItems(client, userId, simklIds);
    return null;
  }
  const isTheSame = held !== null && simklIds.every((simklId) => held.simklIds.includes(simklId));
  return { simklIds, since: isTheSame ? held.since : now };
}

function rowsIn({ settings, items, ratings, playbacks }: Changes): number {
  return (settings ? 1 : 0) + (items?.length ?? 0) + (ratings?.length ?? 0) + (playbacks?.length ?? 0);
}
