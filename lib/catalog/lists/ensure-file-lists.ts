import "server-only";
import { isSimklBlocked } from "@/lib/catalog/is-simkl-blocked";
import { runInBackground } from "@/lib/database/connection-context";
import { log } from "@/lib/logging/log";
import { SimklError } from "@/lib/simkl/client/errors";
import { HOUR_MS, MINUTE_MS } from "@/lib/utils/durations";
import { singleFlight, TooManyFetches } from "@/lib/utils/single-flight";
import { withTimeout } from "@/lib/utils/with-timeout";
import { type FileList, getFileListKey, getFileListKind, readFileList } from "./file-list";
import { getListStatuses, type ListStatus } from "./list-status";
import { claimList, releaseList, storeList } from "./store-list";
import { toListEntries } from "./to-list-entries";

/** How long a page waits for lists that were never read. */
const MAX_WAIT_MS = 4000;
const RETRY_MS = 10 * MINUTE_MS;

interface EnsureOptions {
  now: Date;
  /** Runs work after the page was sent, such as Next's `after`. */
  runAfterResponse: (work: () => Promise<unknown>) => void;
  maxWaitMs?: number;
}

/** Reads lists that are older than an hour, once for everybody; a page waits only for what is not stored. By key. */
export async function ensureFileLists(
  lists: readonly FileList[],
  { now, runAfterResponse, maxWaitMs = MAX_WAIT_MS }: EnsureOptions,
): Promise<Map<string, ListStatus>> {
  const keys = lists.map(getFileListKey);
  const current = await getListStatuses(keys);
  const due = lists.filter((list) => !isFresh(current.get(getFileListKey(list)), now));
  if (due.length === 0 || (await isSimklBlocked())) return current;
  const missing = due.filter((list) => !current.get(getFileListKey(list))?.readAt);
  if (missing.length === 0) {
    runAfterResponse(() => runInBackground(() => refreshLists(due, now)));
    return current;
  }
  const refresh = refreshLists(due, now);
  runAfterResponse(() => refresh);
  await withTimeout(maxWaitMs, refresh);
  return getListStatuses(keys);
}

function isFresh(status: ListStatus | undefined, now: Date): boolean {
  return status?.readAt != null && status.readAt.getTime() > now.getTime() - HOUR_MS;
}

async function refreshLists(lists: readonly FileList[], now: Date): Promise<void> {
  await Promise.all(lists.map((list) => refreshList(list, now)));
}

async function refreshList(list: FileList, now: Date): Promise<void> {
  const key = getFileListKey(list);
  try {
    await singleFlight(`list ${key}`, () => readUnlessFresh(list, now));
  } catch (error) {
    if (!(error instanceof SimklError || error instanceof TooManyFetches)) throw error;
    log.warn("A list of Simkl could not be read.", { key, reason: error.message });
  }
}

async function readUnlessFresh(list: FileList, now: Date): Promise<void> {
  const key = getFileListKey(list);
  const freshSince = new Date(now.getTime() - HOUR_MS);
  const claimed = await claimList(key, { now, freshSince, retryBefore: new Date(now.getTime() - RETRY_MS) });
  if (!claimed) return;
  try {
    const file = await readFileList(list, claimed.lastModified);
    if (!file.isModified) return await storeList(key, null, now);
    const entries = toListEntries(file.content.rows, getFileListKind(list));
    // An empty file is a fault that looks like an answer: what is stored stays.
    if (entries.length > 0) await storeList(key, { entries, pages: null, lastModified: file.lastModified }, now);
  } finally {
    await releaseList(key);
  }
}
