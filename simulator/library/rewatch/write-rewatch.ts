import { isMovie } from "@/simulator/library/history/watch";
import { stampRewatch } from "@/simulator/library/stamps";
import type { Account, Item, RewatchSession, Title } from "@/simulator/model";
import { rewatchEpisodes } from "./rewatch-episodes";
import { rewatchMovie } from "./rewatch-movie";
import type { RewatchContext, RewatchOutcome, RewatchRequest } from "./rewatch-request";

/** Chooses the session, applies the 48-hour rule, splits conflicts, sets the state (docs/simkl-api.md#rewatches). */
export function writeRewatch(
  account: Account,
  title: Title,
  item: Item,
  request: RewatchRequest,
  context: RewatchContext,
): RewatchOutcome {
  if (!isRewatchable(item)) return { result: "not_eligible", session: null, isNew: false, added: 0 };
  const before = new Map(item.rewatches.map((session) => [session.id, serializeSession(session)]));
  const outcome = isMovie(title)
    ? rewatchMovie(item, request, context)
    : rewatchEpisodes(title, item, request, context);
  if (outcome.session) stampRewatch(account, title, item, context.now, context.activity);
  for (const session of item.rewatches)
    if (serializeSession(session) !== before.get(session.id)) session.changedAt = context.now;
  return outcome;
}

/** Equal when no visible part of the session changed. */
function serializeSession({ state, lastWatchedAt, episodes }: RewatchSession): string {
  return JSON.stringify([state, lastWatchedAt, ...episodes]);
}

export function isRewatchable({ status, lastWatchedAt, watched, undatedCount }: Item): boolean {
  return status !== "plantowatch" && (lastWatchedAt !== null || watched.size > 0 || undatedCount > 0);
}
