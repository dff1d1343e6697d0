import { transaction } from "@/lib/database/transaction";
import { log } from "@/lib/log";
import { type Activities, readActivities } from "@/lib/simkl/activities";
import type { SimklUser } from "@/lib/simkl/client";
import { KIND_OF } from "@/lib/simkl/kind";
import { readPlayback } from "@/lib/simkl/playback";
import type { Caught } from "./catch-up";
import type { Claimed } from "./claim";
import { askPlaybackAgain, askSettingsAgain, hasHistory } from "./doubt";
import { nextDue } from "./next-due";
import { CATEGORIES, type Category, freshProgress, type PartProgress } from "./parts";
import { settled } from "./plan";
import { isSplit, pullCategory } from "./pull";
import { pullLists } from "./pull-lists";
import { storeLists } from "./store-lists";
import { storePlaybacks, storePlaybackTitles } from "./store-playbacks";
import { completeRows, type Extent, storeRows } from "./store-rows";
import { storedCounts } from "./stored-counts";
import { beginImport, completeImport, markPart, type SyncState, showProgress } from "./sync-state";

/**
 * The first import (digest §12, phase 1): activities before anything else, then each part, pulled and stored one by one.
 * Whatever ends it half way, the next call goes on with the parts that are missing, measured from the same activities.
 * Answers how many library rows were stored.
 */
export async function importLibrary(user: SimklUser, claim: Claimed): Promise<Caught> {
  const { state } = claim;
  const progress = (state.importActivities && state.progress) || freshProgress();
  const activities = await begin(user, claim, progress);

  let stored = 0;
  for (const category of CATEGORIES) stored += await importCategory(claim, user, category, progress);
  await importLast(claim, user, progress, activities);
  return { changed: stored, nextDueAt: nextDue(state.lastSeenAt, new Date(), Math.random()) };
}

/**
 * The activities this import is measured from. Simkl wants to be asked for them before any whole reading (digest §4), also when
 * those of an earlier look count, as in an import that goes on.
 */
async function begin(user: SimklUser, { userId, state }: Claimed, progress: PartProgress[]): Promise<Activities> {
  const lookedAt = new Date();
  const current = settled(await readActivities(user), lookedAt);
  if (state.importActivities) return state.importActivities;
  await beginImport(userId, current, progress);
  return current;
}

async function importCategory(
  claim: Claimed,
  user: SimklUser,
  category: Category,
  progress: PartProgress[],
): Promise<number> {
  const { userId, state } = claim;
  const shown = entryOf(progress, category);
  if (shown.state === "stored") return 0;

  // What an interrupted try had counted but not committed is counted anew.
  const before = isSplit(category, state.importedParts) ? await storedCounts(userId, category) : NOTHING;
  Object.assign(shown, before, { state: "asking" });
  await showProgress(userId, progress);

  let stored = 0;
  for await (const pulled of pullCategory(user, category, state.plan, state.importedParts)) {
    shown.titles += pulled.rows.filter((row) => !row.isRewatch).length;
    shown.episodes += pulled.rows.reduce((sum, row) => sum + (row.isRewatch ? 0 : row.episodes.length), 0);
    shown.state = "storing";
    await showProgress(userId, progress);

    shown.state = pulled.isLast ? "stored" : "asking";
    await transaction(async (client) => {
      await storeRows(client, userId, pulled.rows, extentOf(state), new Date());
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

/** A library that was complete before is merged with what is told; on the free plan no session is told, which ends none. */
function extentOf({ activities, plan }: SyncState): Extent {
  if (!activities) return "first";
  return plan === "free" ? "delta" : "whole";
}

/** The last part, playbacks and custom lists: with it the import is whole. */
async function importLast(
  claim: Claimed,
  user: SimklUser,
  progress: PartProgress[],
  activities: Activities,
): Promise<void> {
  const { userId, state } = claim;
  const shown = entryOf(progress, "playback");
  Object.assign(shown, NOTHING, { state: "asking" });
  await showProgress(userId, progress);

  const { rows: playbacks } = await readPlayback(user, { hideWatched: false });
  const lists = hasLists(activities) && state.plan !== "free" ? await pullLists(user, userId, true, new Date()) : null;
  Object.assign(shown, { state: "stored", titles: playbacks.length });
  await storePlaybackTitles(playbacks);
  await transaction(async (client) => {
    await storePlaybacks(client, userId, playbacks);
    if (lists) await storeLists(client, userId, lists);
    await markPart(client, claim, "playback", progress);
    await completeRows(client, userId);
    const known = state.activities ? activities : askSettingsAgain(activities, state.joinedAt);
    const saved = playbacks.length === 0 ? askPlaybackAgain(known, new Date()) : known;
    await completeImport(client, claim, saved, isProven(progress, activities));
  });
}

/** A kind of which nothing was told, although it has a history, has the list of ids compared at the next look. */
function isProven(progress: PartProgress[], activities: Activities): boolean {
  return CATEGORIES.every(
    (category) => entryOf(progress, category).titles > 0 || !hasHistory(activities[KIND_OF[category]]),
  );
}

/** Where no list ever moved, there is none to read. */
function hasLists({ customLists }: Activities): boolean {
  return Object.values(customLists).some((stamp) => stamp !== null);
}

const NOTHING = { titles: 0, episodes: 0 };

function entryOf(progress: PartProgress[], part: PartProgress["part"]): PartProgress {
  const entry = progress.find((candidate) => candidate.part === part);
  if (!entry) throw new Error(`The progress of this import knows no part named ${part}.`);
  return entry;
}
