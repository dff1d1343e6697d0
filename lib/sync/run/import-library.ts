import { analyzeOutgrown } from "@/lib/database/analyze";
import { getPool } from "@/lib/database/connection";
import { withTransaction } from "@/lib/database/transaction";
import { log } from "@/lib/logging/log";
import type { SimklUser } from "@/lib/simkl/client/client";
import { readActivities } from "@/lib/simkl/endpoints/activities";
import { KIND_BY_SYNC_KIND } from "@/lib/simkl/schemas/kind";
import { isSplit, pullCategory, pullPlaybacks } from "@/lib/sync/fetch/pull";
import { pullLists } from "@/lib/sync/fetch/pull-lists";
import {
  findUnsettledRechecks,
  hasHistory,
  recheckPlayback,
  recheckSettings,
  type SavedActivities,
  scheduleWithRechecks,
} from "@/lib/sync/policy/rechecks";
import { scheduleLists } from "@/lib/sync/policy/schedule-lists";
import { scheduleNextCheck } from "@/lib/sync/policy/schedule-next-check";
import type { ClaimedUser } from "@/lib/sync/state/claim-users";
import { CATEGORIES, type Category, createProgress, type PartProgress } from "@/lib/sync/state/import-parts";
import { beginImport, completeImport, markPart, type SyncState, saveProgress } from "@/lib/sync/state/sync-state";
import { getStoredCounts } from "@/lib/sync/status/stored-counts";
import { storeLists } from "@/lib/sync/store/store-lists";
import { storePlaybacks, storePlaybackTitles } from "@/lib/sync/store/store-playbacks";
import { completeRows, type Extent, storeRows } from "@/lib/sync/store/store-rows";
import type { SyncResult } from "./catch-up";

/**
 * The first import (docs/simkl-api.md#sync-algorithm, phase 1): activities, then part after part. After an interruption the next call
 * continues with the missing parts, from the same activities.
 */
export async function importLibrary(user: SimklUser, claim: ClaimedUser): Promise<SyncResult> {
  const { state } = claim;
  const progress = (state.importActivities && state.progress) || createProgress();
  const activities = await startImport(user, claim, progress);

  let stored = 0;
  for (const category of CATEGORIES) stored += await importCategory(claim, user, category, progress);
  const { rechecks } = await importFinalPart(claim, user, progress, activities);
  await refreshPlannerStatistics();
  const defaultDueAt = scheduleNextCheck(state.lastSeenAt, new Date(), Math.random());
  return { changed: stored, nextDueAt: scheduleWithRechecks(defaultDueAt, rechecks, null) };
}

/** Reads activities even when saved ones count: Simkl wants them before every full read (docs/simkl-api.md#rate-limits-and-quotas). */
async function startImport(
  user: SimklUser,
  { userId, state }: ClaimedUser,
  progress: PartProgress[],
): Promise<SavedActivities> {
  const lookedAt = new Date();
  const current = await readActivities(user);
  if (state.importActivities) return state.importActivities;
  const activities = { ...current, rechecks: findUnsettledRechecks(current, lookedAt) };
  await beginImport(userId, activities, progress);
  return activities;
}

async function importCategory(
  claim: ClaimedUser,
  user: SimklUser,
  category: Category,
  progress: PartProgress[],
): Promise<number> {
  const { userId, state } = claim;
  const entry = getEntry(progress, category);
  if (entry.state === "stored") return 0;

  // An interrupted attempt may have counted rows that it did not commit.
  const before = isSplit(category, state.importedParts) ? await getStoredCounts(userId, category) : NO_ROWS;
  Object.assign(entry, before, { state: "asking" });
  await saveProgress(userId, progress);

  let stored = 0;
  for await (const pulled of pullCategory(user, category, state.plan, state.importedParts)) {
    entry.titles += pulled.rows.filter((row) => !row.isRewatch).length;
    entry.episodes += pulled.rows.reduce((sum, row) => sum + (row.isRewatch ? 0 : row.episodes.length), 0);
    entry.state = "storing";
    await saveProgress(userId, progress);

    entry.state = pulled.isLast ? "stored" : "asking";
    await withTransaction(async (client) => {
      await storeRows(client, userId, pulled.rows, getExtent(state), new Date());
      await markPart(client, claim, pulled.name, progress);
    }, "relaxed");
    stored += pulled.rows.length;
    if (pulled.unreadable > 0) {
      const { name: part, unreadable: rows } = pulled;
      log.warn("Rows of an import could not be read and were left out.", { userId, part, rows });
    }
  }
  return stored;
}

/** On the free plan answers have no sessions, which says nothing about stored ones. */
function getExtent({ activities, plan }: SyncState): Extent {
  if (!activities) return "first";
  return plan === "free" ? "delta" : "whole";
}

async function importFinalPart(
  claim: ClaimedUser,
  user: SimklUser,
  progress: PartProgress[],
  activities: SavedActivities,
): Promise<SavedActivities> {
  const { userId, state } = claim;
  const entry = getEntry(progress, "playback");
  Object.assign(entry, NO_ROWS, { state: "asking" });
  await saveProgress(userId, progress);

  const playbacks = await pullPlaybacks(user);
  const listsReadAt = new Date();
  const lists = state.plan === "free" ? null : await pullLists(user, userId, listsReadAt);
  Object.assign(entry, { state: "stored", titles: playbacks.length });
  await storePlaybackTitles(playbacks);
  return withTransaction(async (client) => {
    await storePlaybacks(client, userId, playbacks);
    if (lists) await storeLists(client, userId, lists);
    await markPart(client, claim, "playback", progress);
    await completeRows(client, userId);
    const known = state.activities ? activities : recheckSettings(activities, state.joinedAt);
    const complete = playbacks.length === 0 ? recheckPlayback(known, new Date()) : known;
    const paced = scheduleLists(complete.rechecks ?? {}, complete, {
      ...{ at: listsReadAt, wereRead: state.plan !== "free", haveMoved: false, areLeft: lists?.hasMore ?? false },
    });
    const saved = { ...complete, ...paced };
    await completeImport(client, claim, saved, isVerified(progress, activities));
    return saved;
  });
}

/** The import is stored already: without this, autovacuum takes the statistics later. */
async function refreshPlannerStatistics(): Promise<void> {
  await analyzeOutgrown(getPool()).catch((error: unknown) => {
    log.warn("The statistics after an import could not be taken.", { error });
  });
}

/** False when a kind with a history came without titles: then the next sync compares the list of ids. */
function isVerified(progress: PartProgress[], activities: SavedActivities): boolean {
  return CATEGORIES.every(
    (category) => getEntry(progress, category).titles > 0 || !hasHistory(activities, KIND_BY_SYNC_KIND[category]),
  );
}

const NO_ROWS = { titles: 0, episodes: 0 };

function getEntry(progress: PartProgress[], part: PartProgress["part"]): PartProgress {
  const entry = progress.find((candidate) => candidate.part === part);
  if (!entry) throw new Error(`The progress of this import knows no part named ${part}.`);
  return entry;
}
