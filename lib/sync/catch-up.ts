import type { PoolClient } from "pg";
import { transaction } from "@/lib/database/transaction";
import { type Activities, readActivities } from "@/lib/simkl/activities";
import type { SimklUser } from "@/lib/simkl/client";
import { askedRewatches, NO_REWATCHES } from "./asked-rewatches";
import type { Claimed } from "./claim";
import { compareIds } from "./compare-ids";
import { isProofDue } from "./judge-proof";
import { nextDue } from "./next-due";
import { areListsDue, areListsUnknown, paceLists } from "./pace-lists";
import { KINDS, planSync, type SyncStep } from "./plan";
import { type Changes, type Pulled, pullChanges } from "./pull-changes";
import { rebuildCounts } from "./rebuild-counts";
import {
  dueWithRechecks,
  hasHistory,
  isSecondLook,
  isUnexpectedlyEmpty,
  lastDateFrom,
  nextRechecks,
  type Outcome,
  planReads,
  type Read,
  type SavedActivities,
  SECOND_LOOK_MS,
  withForgotten,
  withOmittedSessions,
} from "./rechecks";
import { datesOfTitles, refreshDays } from "./refresh-days";
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
  importAgain,
  noteOmittedSessions,
  raiseRevision,
  type SyncState,
  saveActivities,
  saveRemovals,
} from "./sync-state";

/** A library whose first import is whole. */
export type ReadyState = SyncState & { activities: SavedActivities };

export interface Caught {
  /** How many rows were told. */
  changed: number;
  nextDueAt: Date | null;
}

/** What a sync found to read. */
interface Look {
  at: Date;
  current: Activities;
  reads: Read[];
  wantsProof: boolean;
}

/**
 * Brings a library from its saved activities to the present ones (docs/simkl-api.md#sync-algorithm, phase 2): one call
 * when nothing moved, else one more for each kind of change. What was read is stored together with its activities; a
 * bucket that could not be read, or that was empty without reason, is read once more later. Once a week the list of ids
 * is compared as well.
 */
export async function catchUp(user: SimklUser, claim: Claimed, state: ReadyState, run: SyncRun): Promise<Caught> {
  const at = new Date();
  const current = await readActivities(user);
  const asked = claim.hasWrites ? await askedRewatches(claim.userId) : NO_REWATCHES;
  const look = {
    at,
    current,
    ...planLook(state, current, at, { isAfterWrite: claim.hasWrites, wantsItems: asked.isAny }),
  };
  const usual = nextDue(state.lastSeenAt, at, Math.random());
  if (look.reads.length === 0 && current.all === state.activities.all)
    return { changed: 0, nextDueAt: dueWithRechecks(usual, state.activities.rechecks, state.held?.since ?? null) };

  if (look.reads.length > 0) await run.open();
  const pulled = await pullChanges(user, { userId: claim.userId, ...state, asked }, look.reads);
  const { changes, unread, failure } = pulled;
  if (failure !== undefined && unread.size === look.reads.length) throw failure;
  const { removed, nextDueAt } = await storePulled(claim, state, look, pulled, usual);
  if (failure !== undefined) throw failure;
  return { changed: rowsIn(changes) + removed, nextDueAt };
}

function planLook(
  state: ReadyState,
  current: Activities,
  now: Date,
  { isAfterWrite, wantsItems }: { isAfterWrite: boolean; wantsItems: boolean },
): Pick<Look, "reads" | "wantsProof"> {
  const { activities, held } = state;
  const isHeldDue = held !== null && now.getTime() - held.since.getTime() >= SECOND_LOOK_MS;
  const recheck = activities.rechecks?.removals;
  const isWaiting = recheck?.reason === "empty" && Date.parse(recheck.dueAt) > now.getTime();
  const wantsProof = isProofDue(state, now) && !isWaiting;
  const wanted: SyncStep[] = [
    ...(wantsItems ? (["items"] as const) : []),
    ...(isHeldDue || wantsProof ? (["removals"] as const) : []),
    ...(areListsUnknown(activities, state.plan) ? (["lists"] as const) : []),
  ];
  const moved = planSync(activities, current, state.plan);
  const planned = planReads(activities, { moved, wanted }, { now, isAfterWrite });
  const reads = areListsDue(activities, state.plan, now) ? planned : planned.filter(({ step }) => step !== "lists");
  // Both are deltas of the same list: the one that looks further back has time.
  const isBusy = reads.some(({ step }) => step === "items");
  return { reads: isBusy ? reads.filter(({ step }) => step !== "sessions") : reads, wantsProof };
}

function storePulled(
  claim: Claimed,
  state: ReadyState,
  look: Look,
  { changes, unread }: Pulled,
  usual: Date | null,
): Promise<{ removed: number; nextDueAt: Date | null }> {
  const { userId } = claim;
  const { current, reads } = look;
  const now = new Date();
  return withPlaybackTitles(claim, changes, async (client) => {
    const items = reads.find(({ step }) => step === "items");
    await storeChanges(client, claim, changes, items?.since === undefined ? "whole" : "delta", now);
    // What others' syncs told of a shared title, such as another runtime, reaches this person's days at the latest now.
    if (look.wantsProof && changes.ids) {
      await rebuildCounts(client, userId);
      await rebuildSittings(client, userId);
    }
    if (reads.length > 0) await raiseRevision(client, userId);
    const compared = changes.ids && (await compareIds(client, claim, changes.ids, circumstances(state, look, now)));
    if (changes.playbacks) await storePlaybacks(client, userId, changes.playbacks);

    const outcomes = outcomesOf(state, look, { changes, unread }, compared?.isDoubtful ?? false);
    const known = nextRechecks(state.activities, current, outcomes, { lookedAt: look.at, now });
    const omittedSince = changes.sessions?.omittedSince;
    const complete = omittedSince ? withOmittedSessions(known, omittedSince, now) : known;
    const { rechecks, ...lists } = paceLists(complete, state.activities, {
      at: look.at,
      wereRead: reads.some(({ step }) => step === "lists") && !unread.has("lists"),
      haveMoved: planSync(state.activities, current, state.plan).includes("lists"),
      areLeft: changes.lists?.areLeft ?? false,
    });
    const seen = withForgotten(state.activities, current, outcomes);
    const asked = lastDateFrom(state.activities, reads, unread);
    await saveActivities(client, claim, { ...seen, rechecks, ...lists, lastDateFrom: asked });
    if (compared) await saveRemovals(client, claim, compared);

    const removed = compared?.removed ?? 0;
    const isUpgrade = state.plan === "free" && changes.settings !== null && changes.settings.plan !== "free";
    if (isUpgrade || compared?.lacksTitles) {
      await importAgain(client, claim, isUpgrade ? "plan" : "proof");
      return { removed, nextDueAt: now };
    }
    const next = compared?.wantsSecondLook ? new Date(now.getTime() + SECOND_LOOK_MS + 60_000) : usual;
    const held = compared ? compared.held : state.held;
    return { removed, nextDueAt: dueWithRechecks(next, rechecks, held?.since ?? null) };
  });
}

/** Runs a transaction after which the days are right where a playback said what kind of title it is of. */
async function withPlaybackTitles<T>(
  { userId, wasHeld }: Claimed,
  { playbacks }: Changes,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const changed = playbacks ? await storePlaybackTitles(playbacks) : [];
  // A process that died after the titles and before the days left no word of it.
  const titles = wasHeld && playbacks ? playbacks.map(({ simklId }) => simklId) : changed;
  return transaction(async (client) => {
    const value = await work(client);
    await refreshDays(client, userId, await datesOfTitles(client, userId, titles));
    return value;
  });
}

function circumstances({ activities, held }: ReadyState, { reads, wantsProof }: Look, now: Date) {
  const read = reads.find(({ step }) => step === "removals");
  return {
    removalsWereTold: read !== undefined && (read.hasMoved || read.recheck !== null || held !== null),
    wantsProof,
    kindsWithHistory: KINDS.filter((kind) => hasHistory(activities, kind)),
    isSecondLook: read !== undefined && isSecondLook(read),
    now,
  };
}

/** What came of each read. One that nothing had asked for, but for a comparison that is due, leaves nothing behind when it fails. */
function outcomesOf(
  { activities }: ReadyState,
  { current, reads }: Look,
  { changes, unread }: Pick<Pulled, "changes" | "unread">,
  isDoubtful: boolean,
): Map<Read, Outcome> {
  const outcomes = new Map<Read, Outcome>();
  for (const read of reads) {
    const isEmpty = read.step === "removals" ? isDoubtful : isUnexpectedlyEmpty(read, activities, current, changes);
    if (!unread.has(read.step)) outcomes.set(read, isEmpty ? "empty" : "read");
    else if (read.hasMoved || read.recheck) outcomes.set(read, "unread");
  }
  return outcomes;
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
