import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "@/lib/simkl/schemas/page";
import type { Rows } from "@/lib/simkl/schemas/rows";
import type { TitleSummary } from "@/lib/simkl/schemas/title-summary";
import { DAY_MS } from "@/lib/utils/durations";
import { singleFlight } from "@/lib/utils/single-flight";
import { type BrowseList, getBrowseListKey } from "./browse-list";
import { getListStatuses } from "./list-status";
import { claimList, releaseList, storeList } from "./store-list";
import { toListEntries } from "./to-list-entries";

/** Another process answers within the deadline of a read, or has died. */
const MAX_CHECKS = 40;
const CHECK_INTERVAL_MS = 250;

/** With the token of the person who asks. */
export type ReadBrowseList = (list: BrowseList) => Promise<Rows<TitleSummary> | Page<TitleSummary>>;

/** Whether an answer of Simkl still serves everybody. */
export function isFreshBrowseList(readAt: Date | null, now: Date): boolean {
  return readAt !== null && readAt.getTime() > now.getTime() - DAY_MS;
}

/**
 * Reads a list unless somebody did within a day. False when another process is still at it. @throws what `read` throws.
 */
export async function askBrowseList(list: BrowseList, read: ReadBrowseList, now: Date): Promise<boolean> {
  const key = getBrowseListKey(list);
  if (await isKept(key, now)) return true;
  let isOwnCall = false;
  const ask = () =>
    singleFlight(`list ${key}`, () => {
      isOwnCall = true;
      return readUnlessKept(list, read, now);
    });
  try {
    return await ask();
  } catch (error) {
    // It failed for another person, whose quota or grant is not this one's.
    if (isOwnCall) throw error;
    return await ask();
  }
}

async function isKept(key: string, now: Date): Promise<boolean> {
  const status = (await getListStatuses([key])).get(key);
  return isFreshBrowseList(status?.readAt ?? null, now);
}

async function readUnlessKept(list: BrowseList, read: ReadBrowseList, now: Date): Promise<boolean> {
  const key = getBrowseListKey(list);
  const claimed = await claimList(key, { now, freshSince: new Date(now.getTime() - DAY_MS), retryBefore: now });
  if (!claimed) return waitForOtherProcess(key, now);
  try {
    const answer = await read(list);
    const entries = toListEntries(answer.rows, list.kind);
    await storeList(key, { entries, pages: "pages" in answer ? answer.pages : null, lastModified: null }, now);
    return true;
  } finally {
    await releaseList(key);
  }
}

async function waitForOtherProcess(key: string, now: Date): Promise<boolean> {
  for (let check = 0; check < MAX_CHECKS; check += 1) {
    await wait(CHECK_INTERVAL_MS);
    if (await isKept(key, now)) return true;
  }
  return false;
}
