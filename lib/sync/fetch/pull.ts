import { ListStatus, type Plan } from "@/lib/database/generated/enums";
import type { SimklUser } from "@/lib/simkl/client/client";
import { type AllItems, readAllItems } from "@/lib/simkl/endpoints/all-items";
import { type LibraryIds, readLibraryIds } from "@/lib/simkl/endpoints/library-ids";
import { type PlaybackRow, readPlayback } from "@/lib/simkl/endpoints/playback";
import { readRatings } from "@/lib/simkl/endpoints/ratings";
import type { LibraryRow } from "@/lib/simkl/schemas/library-row";
import { CATEGORIES, type Category } from "@/lib/sync/state/import-parts";
import { readByType, readInParts, readUnlessTooLarge } from "./read-in-parts";

export interface PulledPart extends AllItems {
  /** `shows`, or `shows/watching` when the category was too large for one response. */
  name: string;
  isLast: boolean;
}

/**
 * A category of a library in full detail. One response, or one per status when Simkl says that it is too large (`max_items`,
 * docs/simkl-api.md#all-items). Parts named in `stored` are skipped.
 */
export async function* pullCategory(
  user: SimklUser,
  category: Category,
  plan: Plan,
  stored: readonly string[],
): AsyncGenerator<PulledPart> {
  if (!isSplit(category, stored)) {
    const whole = await readUnlessTooLarge(() => pullPart(user, category, plan));
    if (whole) return yield { ...whole, name: category, isLast: true };
  }
  const missing = Object.values(ListStatus).filter((status) => !stored.includes(`${category}/${status}`));
  for (const status of missing) {
    const answer = await pullPart(user, category, plan, status);
    yield { ...answer, name: `${category}/${status}`, isLast: status === missing.at(-1) };
  }
}

export function isSplit(category: Category, stored: readonly string[]): boolean {
  return stored.some((part) => part.startsWith(`${category}/`));
}

function pullPart(user: SimklUser, category: Category, plan: Plan, status?: ListStatus): Promise<AllItems> {
  return readAllItems(user, { ...FULL_DETAIL, kind: category, status, allowRewatch: plan !== "free" });
}

/** The library rows that changed after an instant; all of them when it is undefined. */
export async function pullDelta(user: SimklUser, plan: Plan, since: string | undefined): Promise<AllItems> {
  const query = { ...FULL_DETAIL, dateFrom: since, allowRewatch: plan !== "free" };
  const parts = await readInParts((kind, status) => readAllItems(user, { ...query, kind, status }));
  return {
    rows: parts.flatMap(({ rows }) => rows),
    unreadable: parts.reduce((sum, { unreadable }) => sum + unreadable, 0),
    empty: parts.every(({ empty }) => empty),
  };
}

/** The rows whose rating changed after an instant. */
export async function pullRatings(user: SimklUser, since: string | undefined): Promise<LibraryRow[]> {
  const parts = await readByType(CATEGORIES, (kind) => readRatings(user, { kind, dateFrom: since }));
  return parts.flatMap(({ rows }) => rows);
}

export async function pullPlaybacks(user: SimklUser): Promise<PlaybackRow[]> {
  const types = ["episodes", "movies"] as const;
  const parts = await readByType(types, (type) => readPlayback(user, { type, hideWatched: false }));
  return parts.flatMap(({ rows }) => rows);
}

export interface PulledIds extends LibraryIds {
  /** It came in several responses, between which a title may have been missed. */
  isMultiPart: boolean;
}

/** @throws UnreadableIds when a row could not be read: then no missing title may be taken for removed. */
export async function pullIds(user: SimklUser): Promise<PulledIds> {
  const parts = await readInParts((kind, status) => readLibraryIds(user, kind, status));
  const unreadable = parts.reduce((sum, part) => sum + part.unreadable, 0);
  if (unreadable > 0) throw new UnreadableIds(`${unreadable} rows of the list of ids could not be read.`);
  return {
    rows: parts.flatMap(({ rows }) => rows),
    unreadable,
    empty: parts.every(({ empty }) => empty),
    kinds: [...new Set(parts.flatMap(({ kinds }) => kinds))],
    isMultiPart: parts.length > 1,
  };
}

class UnreadableIds extends Error {
  override name = "UnreadableIds";
}

/** `original`: only episodes with a date each; the others stay a count. */
const FULL_DETAIL = {
  extended: "full_anime_seasons",
  includeAllEpisodes: "original",
  episodeWatchedAt: true,
  episodeTvdbId: true,
  episodeRuntime: true,
  nextWatchInfo: true,
  memos: true,
} as const;
