import type { PoolClient } from "pg";
import { transaction } from "@/lib/database/transaction";
import { readActivities } from "@/lib/simkl/activities";
import type { SimklUser } from "@/lib/simkl/client";
import { askedRewatches, NO_REWATCHES } from "./asked-rewatches";
import type { Claimed } from "./claim";
import { AS_EXPECTED, compareIds } from "./compare-ids";
import { emptySince, isDoubted, type SavedActivities } from "./doubt";
import { isProofDue } from "./judge-proof";
import { nextDue } from "./next-due";
import { changesSince, planSync, type SyncStep, settled } from "./plan";
import { type Changes, pullChanges } from "./pull-changes";
import { rebuildCounts } from "./rebuild-counts";
import { rebuildSittings } from "./refresh-sittings";
import { settleCounts } from "./settle-counts";
import { storeLists } from "./store-lists";
import { storePlaybacks, storePlaybackTitles } from "./store-playbacks";
import { storeRatings } from "./store-ratings";
import { dropRewatches } from "./store-rewatches";
import { type Extent, storeRows } from "./store-rows";
import { storeSettings } from "./store-settings";
import type { SyncRun } from "./sync-run";
import {
  completeSync,
  doubtEmptiness,
  holdRemovals,
  importAgain,
  noteOmittedSessions,
  raiseRevision,
  type SyncState,
} from "./sync-state";

const SECOND_LOOK_MS = 11 * 60_000;

/** A library whose first import is whole. */
export type ReadyState = SyncState & { activities: SavedActivities };

export interface Caught {
  /** How many rows were told. */
  changed: number;
  nextDueAt: Date | null;
}

/**
 * Brings a library from its saved activities to the present ones (digest §12, phase 2): one call when nothing moved, else one
 * more for each kind of change. Rows and activities are stored together or not at all. Once a week the list of ids is
 * compared as well.
 */
export async function catchUp(user: SimklUser, claim: Claimed, state: ReadyState, run: SyncRun): Promise<Caught> {
  const lookedAt = new Date();
  const current = await readActivities(user);
  const asked = claim.hasWrites ? await askedRewatches(claim.userId) : NO_REWATCHES;
  const planned = planSync(state.activities, current, state.plan);
  const steps = asked.isAny ? withStep(planned, "items") : planned;
  const wantsProof = isProofDue(state, lookedAt);
  const usual = nextDue(state.lastSeenAt, lookedAt, Math.random());
  if (steps.length === 0 && !wantsProof && current.all === state.activities.all)
    return { changed: 0, nextDueAt: usual };

  if (steps.length > 0) await run.open();
  const since = changesSince(state.activities);
  const person = { userId: claim.userId, ...state, asked };
  const changes = await pullChanges(user, person, wantsProof ? withStep(steps, "removals") : steps, since);
  if (changes.playbacks) await storePlaybackTitles(changes.playbacks);

  const now = new Date();
  const emptied = emptySince(state.activities, current, steps, changes, now);
  const isInDoubt = isDoubted(emptied, now);
  const secondLook = new Date(now.getTime() + SECOND_LOOK_MS);
  const { removed, nextDueAt } = await transaction(async (client) => {
    await storeChanges(client, claim, changes, since === undefined ? "whole" : "delta", now);
    // What others' syncs told of a shared title, such as another runtime, reaches this person's days at the latest now.
    if (wantsProof) {
      await rebuildCounts(client, claim.userId);
      await rebuildSittings(client, claim.userId);
    }
    if (steps.length > 0 || wantsProof) await raiseRevision(client, claim.userId);
    const verdict = changes.ids
      ? await compareIds(client, claim, changes.ids, { removalsWereTold: steps.includes("removals"), isInDoubt, now })
      : AS_EXPECTED;
    // After the removals, which take the playbacks with them: a title that is gone may have been paused since.
    if (changes.playbacks && !(isInDoubt && changes.playbacks.length === 0))
      await storePlaybacks(client, claim.userId, changes.playbacks);
    if (verdict.held) await holdRemovals(client, claim, verdict.held);
    else if (emptied && isInDoubt) await doubtEmptiness(client, claim, state.activities, emptied);
    else await completeSync(client, claim, settled(current, lookedAt), verdict.kept ?? state.kept);
    const isUpgrade = state.plan === "free" && changes.settings !== null && changes.settings.plan !== "free";
    if (isUpgrade || verdict.lacksTitles) await importAgain(client, claim, isUpgrade ? "plan" : "proof");
    const { removed } = verdict;
    if (isUpgrade || verdict.lacksTitles) return { removed, nextDueAt: now };
    return { removed, nextDueAt: verdict.held || isInDoubt || verdict.wantsSecondLook ? secondLook : usual };
  });
  return { changed: rowsIn(changes) + removed, nextDueAt };
}

function withStep(steps: readonly SyncStep[], step: SyncStep): SyncStep[] {
  return steps.includes(step) ? [...steps] : [...steps, step];
}

async function storeChanges(
  client: PoolClient,
  claim: Claimed,
  { settings, items, sessions, ratings, lists }: Changes,
  extent: Extent,
  now: Date,
): Promise<void> {
  const { userId } = claim;
  if (settings) await storeSettings(client, userId, settings);
  if (items) await storeRows(client, userId, items, extent, now);
  if (sessions) {
    const dates = await dropRewatches(client, userId, sessions.gone);
    await settleCounts(client, userId, { simklIds: sessions.gone.map(({ simklId }) => simklId), dates });
  }
  if (sessions?.isSilent) await noteOmittedSessions(client, claim);
  if (ratings) await storeRatings(client, userId, ratings);
  if (lists) await storeLists(client, userId, lists);
}

function rowsIn({ settings, items, ratings, playbacks, lists }: Changes): number {
  const told = [items, ratings, playbacks, lists?.lists, ...(lists?.contents.map((content) => content.items) ?? [])];
  return told.reduce((sum, rows) => sum + (rows?.length ?? 0), settings ? 1 : 0);
}
