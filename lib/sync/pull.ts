import { ListStatus, type Plan } from "@/lib/database/generated/enums";
import { type AllItems, readAllItems } from "@/lib/simkl/all-items";
import type { SimklUser } from "@/lib/simkl/client";
import { SimklRefused } from "@/lib/simkl/errors";

import type { Category } from "./parts";

export interface PulledPart extends AllItems {
  /** What is marked as stored: `shows`, or `shows/watching` when the whole was too large for one answer. */
  name: string;
  /** Nothing of the category is missing after this. */
  isLast: boolean;
}

/**
 * A whole category of a person's library with everything Simkl tells of it: real episode rows with their own dates, memos,
 * next episodes and, on paid plans, rewatch sessions. One answer, or one per status when Simkl says it is too much
 * (`max_items`, digest §9). Parts named in `stored` are not asked for again.
 */
export async function* pullCategory(
  user: SimklUser,
  category: Category,
  plan: Plan,
  stored: readonly string[],
): AsyncGenerator<PulledPart> {
  if (!isSplit(category, stored)) {
    const whole = await pullUnlessTooLarge(user, category, plan);
    if (whole) return yield { ...whole, name: category, isLast: true };
  }
  const missing = Object.values(ListStatus).filter((status) => !stored.includes(`${category}/${status}`));
  for (const status of missing) {
    const answer = await pull(user, category, plan, status);
    yield { ...answer, name: `${category}/${status}`, isLast: status === missing.at(-1) };
  }
}

/** Whether the category is being imported status by status. */
export function isSplit(category: Category, stored: readonly string[]): boolean {
  return stored.some((part) => part.startsWith(`${category}/`));
}

/** Null when the answer would be too large for Simkl to build. */
async function pullUnlessTooLarge(user: SimklUser, category: Category, plan: Plan): Promise<AllItems | null> {
  try {
    return await pull(user, category, plan);
  } catch (error) {
    if (error instanceof SimklRefused && error.errorId === "max_items") return null;
    throw error;
  }
}

function pull(user: SimklUser, category: Category, plan: Plan, status?: ListStatus): Promise<AllItems> {
  return readAllItems(user, { ...WITH_EVERYTHING, kind: category, status, allowRewatch: plan !== "free" });
}

/** The library rows of all categories that changed after an instant; all of them when it is undefined. */
export function pullDelta(user: SimklUser, plan: Plan, since: string | undefined): Promise<AllItems> {
  return readAllItems(user, { ...WITH_EVERYTHING, dateFrom: since, allowRewatch: plan !== "free" });
}

/** `original`: only episodes with dates of their own; the others stay a count. */
const WITH_EVERYTHING = {
  extended: "full_anime_seasons",
  includeAllEpisodes: "original",
  episodeWatchedAt: true,
  episodeTvdbId: true,
  episodeRuntime: true,
  nextWatchInfo: true,
  memos: true,
} as const;
