import type { PoolClient } from "pg";
import { withTransaction } from "@/lib/database/transaction";
import { KINDS } from "@/lib/domain/kind";
import type { SimklUser } from "@/lib/simkl/client/client";
import { type Activities, readActivities } from "@/lib/simkl/endpoints/activities";
import { rebuildDateAggregates } from "@/lib/sync/aggregates/rebuild-date-aggregates";
import { updateAggregates } from "@/lib/sync/aggregates/update-aggregates";
import { listWatchDates, updateDailyActivity } from "@/lib/sync/aggregates/update-daily-activity";
import { rebuildViewingSessions } from "@/lib/sync/aggregates/update-viewing-sessions";
import { type Changes, type PullResult, pullChanges } from "@/lib/sync/fetch/pull-changes";
import { getRequestedRewatches, NO_REQUESTED_REWATCHES } from "@/lib/sync/fetch/requested-rewatches";
import { planSync, type SyncStep } from "@/lib/sync/policy/plan-sync";
import {
  hasHistory,
  isSecondLook,
  isUnexpectedlyEmpty,
  mergeLastDateFrom,
  planReads,
  type Read,
  type ReadOutcome,
  type SavedActivities,
  SECOND_LOOK_MS,
  scheduleWithRechecks,
  updateRechecks,
  withForgottenStamps,
  withOmittedSessions,
} from "@/lib/sync/policy/rechecks";
import { isListReadDue, scheduleLists, shouldReadListsOnce } from "@/lib/sync/policy/schedule-lists";
import { scheduleNextCheck } from "@/lib/sync/policy/schedule-next-check";
import { isIdAuditDue } from "@/lib/sync/removals/id-audit";
import type { ClaimedUser } from "@/lib/sync/state/claim-users";
import {
  incrementRevision,
  recordOmittedSessions,
  restartImport,
  type SyncState,
  saveActivities,
  saveRemovals,
} from "@/lib/sync/state/sync-state";
import { storeRatings } from "@/lib/sync/store/store-items";
import { storeLists } from "@/lib/sync/store/store-lists";
import { storePlaybacks, storePlaybackTitles } from "@/lib/sync/store/store-playbacks";
import { deleteRewatches } from "@/lib/sync/store/store-rewatches";
import { type Extent, storeRows } from "@/lib/sync/store/store-rows";
import { storeSettings } from "@/lib/sync/store/store-settings";
import { type ComparisonContext, compareIds } from "./compare-ids";
import type { SyncRun } from "./sync-run";

/** After the first import. */
export type ReadyState = SyncState & { activities: SavedActivities };

export interface SyncResult {
  /** How many rows Simkl sent. */
  changed: number;
  nextDueAt: Date | null;
}

interface CatchUpPlan {
  at: Date;
  current: Activities;
  reads: Read[];
  wantsIdAudit: boolean;
}

/** Reads and stores what changed since the saved activities (docs/simkl-api.md#sync-algorithm, phase 2). */
export async function catchUp(
  user: SimklUser,
  claim: ClaimedUser,
  state: ReadyState,
  run: SyncRun,
): Promise<SyncResult> {
  const at = new Date();
  const current = await readActivities(user);
  const requestedRewatches = claim.hasWrites ? await getRequestedRewatches(claim.userId) : NO_REQUESTED_REWATCHES;
  const plan = {
    at,
    current,
    ...planCatchUp(state, current, at, { isAfterWrite: claim.hasWrites, wantsItems: requestedRewatches.isAny }),
  };
  const defaultDueAt = scheduleNextCheck(state.lastSeenAt, at, Math.random());
  if (plan.reads.length === 0 && current.all === state.activities.all)
    return {
      changed: 0,
      nextDueAt: scheduleWithRechecks(defaultDueAt, state.activities.rechecks, state.held?.since ?? null),
    };

  if (plan.reads.length > 0) await run.open();
  const pulled = await pullChanges(user, { userId: claim.userId, ...state, requestedRewatches }, plan.reads);
  const { changes, unread, failure } = pulled;
  if (failure !== undefined && unread.size === plan.reads.length) throw failure;
  const { removed, nextDueAt } = await storePulled(claim, state, plan, pulled, defaultDueAt);
  if (failure !== undefined) throw failure;
  return { changed: countRows(changes) + removed, nextDueAt };
}

function planCatchUp(
  state: ReadyState,
  current: Activities,
  now: Date,
  { isAfterWrite, wantsItems }: { isAfterWrite: boolean; wantsItems: boolean },
): Pick<CatchUpPlan, "reads" | "wantsIdAudit"> {
  const { activities, held } = state;
  const isHeldDue = held !== null && now.getTime() - held.since.getTime() >= SECOND_LOOK_MS;
  const recheck = activities.rechecks?.removals;
  const isWaiting = recheck?.reason === "empty" && Date.parse(recheck.dueAt) > now.getTime();
  const wantsIdAudit = isIdAuditDue(state, now) && !isWaiting;
  const wanted: SyncStep[] = [
    ...(wantsItems ? (["items"] as const) : []),
    ...(isHeldDue || wantsIdAudit ? (["removals"] as const) : []),
    ...(shouldReadListsOnce(activities, state.plan) ? (["lists"] as const) : []),
  ];
  const moved = planSync(activities, current, state.plan);
  const planned = planReads(activities, { moved, wanted }, { now, isAfterWrite });
  const reads = isListReadDue(activities, state.plan, now) ? planned : planned.filter(({ step }) => step !== "lists");
  // `sessions` reads the same list as `items`; it can wait for a later sync.
  const isBusy = reads.some(({ step }) => step === "items");
  return { reads: isBusy ? reads.filter(({ step }) => step !== "sessions") : reads, wantsIdAudit };
}

function storePulled(
  claim: ClaimedUser,
  state: ReadyState,
  plan: CatchUpPlan,
  { changes, unread }: PullResult,
  defaultDueAt: Date | null,
): Promise<{ removed: number; nextDueAt: Date | null }> {
  const { userId } = claim;
  const { current, reads } = plan;
  const now = new Date();
  return withPlaybackTitles(claim, changes, async (client) => {
    const items = reads.find(({ step }) => step === "items");
    await storeChanges(client, claim, changes, items?.since === undefined ? "whole" : "delta", now);
    // A sync of another user may have changed a shared title, such as its runtime: the weekly rebuild brings that to these days.
    if (plan.wantsIdAudit && changes.ids) {
      await rebuildDateAggregates(client, userId);
      await rebuildViewingSessions(client, userId);
    }
    if (reads.length > 0) await incrementRevision(client, userId);
    const compared =
      changes.ids && (await compareIds(client, claim, changes.ids, buildComparisonContext(state, plan, now)));
    if (changes.playbacks) await storePlaybacks(client, userId, changes.playbacks);

    const outcomes = resolveOutcomes(state, plan, { changes, unread }, compared?.isInconclusive ?? false);
    const known = updateRechecks(state.activities, current, outcomes, { lookedAt: plan.at, now });
    const omittedSince = changes.sessions?.omittedSince;
    const complete = omittedSince ? withOmittedSessions(known, omittedSince, now) : known;
    const { rechecks, ...lists } = scheduleLists(complete, state.activities, {
      at: plan.at,
      wereRead: reads.some(({ step }) => step === "lists") && !unread.has("lists"),
      haveMoved: planSync(state.activities, current, state.plan).includes("lists"),
      areLeft: changes.lists?.hasMore ?? false,
    });
    const seen = withForgottenStamps(state.activities, current, outcomes);
    const dateFroms = mergeLastDateFrom(state.activities, reads, unread);
    await saveActivities(client, claim, { ...seen, rechecks, ...lists, lastDateFrom: dateFroms });
    if (compared) await saveRemovals(client, claim, compared);

    const removed = compared?.removed ?? 0;
    const isUpgrade = state.plan === "free" && changes.settings !== null && changes.settings.plan !== "free";
    if (isUpgrade || compared?.lacksTitles) {
      await restartImport(client, claim, isUpgrade ? "plan" : "proof");
      return { removed, nextDueAt: now };
    }
    const next = compared?.wantsSecondLook ? new Date(now.getTime() + SECOND_LOOK_MS + 60_000) : defaultDueAt;
    const held = compared ? compared.held : state.held;
    return { removed, nextDueAt: scheduleWithRechecks(next, rechecks, held?.since ?? null) };
  });
}

/** Runs a transaction that also updates the days of titles whose kind a playback changed. */
async function withPlaybackTitles<T>(
  { userId, wasHeld }: ClaimedUser,
  { playbacks }: Changes,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const changed = playbacks ? await storePlaybackTitles(playbacks) : [];
  // A process that died after storing titles may have left their days stale.
  const titles = wasHeld && playbacks ? playbacks.map(({ simklId }) => simklId) : changed;
  return withTransaction(async (client) => {
    const value = await work(client);
    await updateDailyActivity(client, userId, await listWatchDates(client, userId, titles));
    return value;
  });
}

function buildComparisonContext(
  { activities, held }: ReadyState,
  { reads, wantsIdAudit }: CatchUpPlan,
  now: Date,
): ComparisonContext {
  const read = reads.find(({ step }) => step === "removals");
  return {
    hasReportedRemovals: read !== undefined && (read.hasMoved || read.recheck !== null || held !== null),
    wantsIdAudit,
    kindsWithHistory: KINDS.filter((kind) => hasHistory(activities, kind)),
    isSecondLook: read !== undefined && isSecondLook(read),
    now,
  };
}

/** A failed read that only a due id audit needed leaves no recheck. */
function resolveOutcomes(
  { activities }: ReadyState,
  { current, reads }: CatchUpPlan,
  { changes, unread }: Pick<PullResult, "changes" | "unread">,
  isInconclusive: boolean,
): Map<Read, ReadOutcome> {
  const outcomes = new Map<Read, ReadOutcome>();
  for (const read of reads) {
    const isEmpty = read.step === "removals" ? isInconclusive : isUnexpectedlyEmpty(read, activities, current, changes);
    if (!unread.has(read.step)) outcomes.set(read, isEmpty ? "empty" : "read");
    else if (read.hasMoved || read.recheck) outcomes.set(read, "unread");
  }
  return outcomes;
}

async function storeChanges(
  client: PoolClient,
  claim: ClaimedUser,
  { settings, items, sessions, ratings, lists }: Changes,
  extent: Extent,
  now: Date,
): Promise<void> {
  const { userId } = claim;
  if (settings) await storeSettings(client, userId, settings);
  if (items) await storeRows(client, userId, items, extent, now);
  if (sessions) {
    const dates = await deleteRewatches(client, userId, sessions.gone);
    await updateAggregates(client, userId, { simklIds: sessions.gone.map(({ simklId }) => simklId), dates });
  }
  if (sessions?.hasOmissions) await recordOmittedSessions(client, claim);
  if (ratings) await storeRatings(client, userId, ratings);
  if (lists) await storeLists(client, userId, lists);
}

function countRows({ settings, items, ratings, playbacks, lists }: Changes): number {
  const received = [
    items,
    ratings,
    playbacks,
    lists?.lists,
    ...(lists?.contents.map((content) => content.items) ?? []),
  ];
  return received.reduce((sum, rows) => sum + (rows?.length ?? 0), settings ? 1 : 0);
}
