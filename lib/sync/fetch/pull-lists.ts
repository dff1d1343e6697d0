import { db } from "@/lib/database/client";
import { isWithinInteger } from "@/lib/database/sanitize";
import type { SimklUser } from "@/lib/simkl/client/client";
import { SimklNotFound, SimklPlanGated, SimklRejected } from "@/lib/simkl/client/errors";
import {
  type CustomList,
  type CustomListItem,
  readCustomList,
  readCustomLists,
} from "@/lib/simkl/endpoints/custom-lists";
import type { Page } from "@/lib/simkl/schemas/page";

/** Simkl's limits (docs/simkl-api.md#custom-lists). */
const PAGE_SIZE = 500;
const MAX_PAGES = 20;
/** Calls for items in one sync; the remaining lists wait for the next day. */
const MAX_READS = 50;
const AUTO_INTERVAL_MS = 24 * 60 * 60_000;
const UNSETTLED_MS = 5000;

export interface PulledLists {
  lists: CustomList[];
  /** Then no missing list may be taken for deleted. */
  hasUnreadable: boolean;
  contents: PulledContent[];
  /** The items of some lists were not read. */
  hasMore: boolean;
}

export interface PulledContent {
  listId: number;
  readAt: Date;
  /** In the owner's order; null when Simkl does not send them: the stored ones stay. */
  items: CustomListItem[] | null;
}

interface Candidate {
  listId: number;
  type: string | null;
  updatedAt: Date | null;
}

/**
 * A user's custom lists, with the items of lists that changed, were never read, or are automatic and were not read for a day. Null
 * when the plan has no lists after all.
 */
export async function pullLists(user: SimklUser, userId: number, now: Date): Promise<PulledLists | null> {
  const { simklId: accountId, lists: stored } = await db.user.findUniqueOrThrow({
    where: { id: userId },
    select: { simklId: true, lists: { select: { listId: true, type: true, updatedAt: true, itemsAt: true } } },
  });
  try {
    const { rows, unreadable } = await readAllLists(user, accountId);
    const known = new Map(stored.map((list) => [list.listId, list]));
    const due = rows.map(toCandidate).filter((list) => isDue(list, known.get(list.listId), now));
    const contents = await readContents(user, due);
    return { lists: rows, hasUnreadable: unreadable > 0, contents, hasMore: contents.length < due.length };
  } catch (error) {
    if (error instanceof SimklPlanGated) return null;
    throw error;
  }
}

async function readAllLists(user: SimklUser, accountId: number): Promise<{ rows: CustomList[]; unreadable: number }> {
  const pages = await readAllPages((page) => readCustomLists(user, accountId, { page, limit: PAGE_SIZE }));
  const rows = pages.flatMap((page) => page.rows).filter(({ id }) => isWithinInteger(id));
  return { rows, unreadable: pages.reduce((sum, page) => sum + page.unreadable, 0) };
}

function toCandidate({ id, type, updatedAt }: CustomList): Candidate {
  return { listId: id, type, updatedAt: updatedAt === null ? null : new Date(updatedAt) };
}

interface KnownList {
  updatedAt: Date | null;
  itemsAt: Date | null;
}

function isDue({ type, updatedAt }: Candidate, known: KnownList | undefined, now: Date): boolean {
  if (!known?.itemsAt || updatedAt?.getTime() !== known.updatedAt?.getTime()) return true;
  if (type === "auto") return now.getTime() - known.itemsAt.getTime() >= AUTO_INTERVAL_MS;
  // A list that was read within seconds of its change may have changed again in the same second.
  return updatedAt !== null && known.itemsAt.getTime() - updatedAt.getTime() < UNSETTLED_MS;
}

async function readContents(user: SimklUser, due: readonly Candidate[]): Promise<PulledContent[]> {
  const contents: PulledContent[] = [];
  let reads = 0;
  for (const { listId } of due) {
    if (reads >= MAX_READS) break;
    const readAt = new Date();
    const pages = await readListPages(user, listId);
    reads += pages?.length ?? 1;
    contents.push({ listId, readAt, items: pages?.flatMap(({ rows }) => rows) ?? null });
  }
  return contents;
}

/** Null for a deleted list, and for an automatic one in random order (docs/simkl-api.md#custom-lists). */
async function readListPages(user: SimklUser, listId: number): Promise<Page<CustomListItem>[] | null> {
  try {
    return await readAllPages(async (page) => (await readCustomList(user, listId, { page, limit: PAGE_SIZE })).items);
  } catch (error) {
    if (error instanceof SimklNotFound || error instanceof SimklRejected) return null;
    throw error;
  }
}

async function readAllPages<T>(read: (page: number) => Promise<Page<T>>): Promise<Page<T>[]> {
  const pages = [await read(1)];
  const last = Math.min(pages[0]?.pages ?? 1, MAX_PAGES);
  while (pages.length < last) pages.push(await read(pages.length + 1));
  return pages;
}
