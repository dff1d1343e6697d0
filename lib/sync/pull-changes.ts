import type { Plan } from "@/lib/database/generated/enums";
import type { SimklUser } from "@/lib/simkl/client";
import { type LibraryIds, readLibraryIds } from "@/lib/simkl/library-ids";
import type { LibraryRow } from "@/lib/simkl/library-row";
import { type PlaybackRow, readPlayback } from "@/lib/simkl/playback";
import { readRatings } from "@/lib/simkl/ratings";
import { readSettings, type Settings } from "@/lib/simkl/users";
import type { AskedRewatches } from "./asked-rewatches";
import { confirmSessions, type SessionFindings } from "./confirm-sessions";
import type { SyncStep } from "./plan";
import { pullDelta } from "./pull";
import { type PulledLists, pullLists } from "./pull-lists";

/** Whose changes are pulled. */
export interface Person {
  userId: number;
  plan: Plan;
  deltasOmitSessions: boolean;
  /** What they asked Simkl to do about rewatches. */
  asked: AskedRewatches;
}

/** What a sync fetched; null where nothing had to be. */
export interface Changes {
  settings: Settings | null;
  items: LibraryRow[] | null;
  /** What the items say about rewatch sessions that they do not tell. */
  sessions: SessionFindings | null;
  ratings: LibraryRow[] | null;
  playbacks: PlaybackRow[] | null;
  lists: PulledLists | null;
  ids: LibraryIds | null;
}

/**
 * Makes the planned calls one after the other and stores nothing. The list of ids comes last, so that nothing that was just
 * added is missing in it (digest §12). Any failure fails the whole: a picture of several instants is none.
 */
export async function pullChanges(
  user: SimklUser,
  person: Person,
  steps: readonly SyncStep[],
  since: string | undefined,
): Promise<Changes> {
  const settings = steps.includes("settings") ? await readSettings(user) : null;
  const plan = settings?.plan ?? person.plan;
  const delta = steps.includes("items") ? await pullDelta(user, plan, since) : null;
  const sessions = delta && (await confirmSessions(user, { ...person, plan }, delta, since));
  const ratings = steps.includes("ratings") ? (await readRatings(user, { dateFrom: since })).rows : null;
  const playbacks = steps.includes("playback") ? (await readPlayback(user, { hideWatched: false })).rows : null;
  const isWithLists = plan !== "free" && steps.length > 0;
  const lists = isWithLists ? await pullLists(user, person.userId, steps.includes("lists"), new Date()) : null;
  const ids = steps.includes("removals") ? await readLibraryIds(user) : null;
  if (ids && ids.unreadable > 0)
    throw new UnreadableIds(`${ids.unreadable} rows of the list of ids could not be read.`);
  return { settings, items: delta?.rows ?? null, sessions, ratings, playbacks, lists, ids };
}

/** An id that could not be read may be any title's: nothing may be taken for removed. */
export class UnreadableIds extends Error {
  override name = "UnreadableIds";
}
