import type { Plan } from "@/lib/database/generated/enums";
import type { SimklUser } from "@/lib/simkl/client/client";
import type { PlaybackRow } from "@/lib/simkl/endpoints/playback";
import { readSettings, type Settings } from "@/lib/simkl/endpoints/users";
import type { LibraryRow } from "@/lib/simkl/schemas/library-row";
import type { SyncStep } from "@/lib/sync/policy/plan-sync";
import type { Read } from "@/lib/sync/policy/rechecks";
import { confirmSessions, findGoneSessions, type SessionFindings } from "./confirm-sessions";
import { type PulledIds, pullDelta, pullIds, pullPlaybacks, pullRatings } from "./pull";
import { type PulledLists, pullLists } from "./pull-lists";
import type { RequestedRewatches } from "./requested-rewatches";

export interface PullContext {
  userId: number;
  plan: Plan;
  deltasOmitSessions: boolean;
  requestedRewatches: RequestedRewatches;
}

/** What a sync fetched; null for what it did not need. */
export interface Changes {
  settings: Settings | null;
  items: LibraryRow[] | null;
  /** What follows for rewatch sessions that the items lack. */
  sessions: SessionFindings | null;
  ratings: LibraryRow[] | null;
  playbacks: PlaybackRow[] | null;
  lists: PulledLists | null;
  ids: PulledIds | null;
}

export interface PullResult {
  changes: Changes;
  /** Not read, because a call failed or came after a failed one. */
  unread: ReadonlySet<SyncStep>;
  /** Undefined when everything was read. */
  failure: unknown;
}

/** Stops at the first failure. The list of ids comes last, to contain what was just added (docs/simkl-api.md#sync-algorithm). */
export async function pullChanges(user: SimklUser, context: PullContext, reads: readonly Read[]): Promise<PullResult> {
  const changes: Changes = { ...NO_CHANGES };
  const unread = new Set(reads.map(({ step }) => step));
  try {
    for await (const step of readInOrder(user, context, reads, changes)) unread.delete(step);
    return { changes, unread, failure: undefined };
  } catch (failure) {
    return { changes, unread, failure };
  }
}

async function* readInOrder(
  user: SimklUser,
  context: PullContext,
  reads: readonly Read[],
  changes: Changes,
): AsyncGenerator<SyncStep> {
  const read = (step: SyncStep) => reads.find((each) => each.step === step);
  if (read("settings")) {
    changes.settings = await readSettings(user);
    yield "settings";
  }
  const plan = changes.settings?.plan ?? context.plan;
  const items = read("items");
  if (items) {
    const delta = await pullDelta(user, plan, items.since);
    const sessions = await confirmSessions(user, { ...context, plan }, delta, items.since);
    Object.assign(changes, { items: [...delta.rows, ...sessions.rows], sessions });
    yield "items";
  }
  const omitted = read("sessions");
  if (omitted) {
    const gone = await findGoneSessions(user, context.userId, plan, omitted.since);
    changes.sessions = { gone, hasOmissions: false, omittedSince: null, rows: [] };
    yield "sessions";
  }
  const ratings = read("ratings");
  if (ratings) {
    changes.ratings = await pullRatings(user, ratings.since);
    yield "ratings";
  }
  if (read("playback")) {
    changes.playbacks = await pullPlaybacks(user);
    yield "playback";
  }
  if (read("lists")) {
    if (plan !== "free") changes.lists = await pullLists(user, context.userId, new Date());
    yield "lists";
  }
  if (read("removals")) {
    changes.ids = await pullIds(user);
    yield "removals";
  }
}

const NO_CHANGES: Changes = {
  settings: null,
  items: null,
  sessions: null,
  ratings: null,
  playbacks: null,
  lists: null,
  ids: null,
};
