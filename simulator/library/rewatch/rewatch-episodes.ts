import type { Watch } from "@/simulator/library/history/watch";
import { pickLatest } from "@/simulator/library/pick-latest";
import { listAiredEpisodes, toEpisodeKey } from "@/simulator/library/rows/episodes";
import type { Item, RewatchSession, RewatchState, Title } from "@/simulator/model";
import type { RewatchContext, RewatchOutcome, RewatchRequest } from "./rewatch-request";
import { isRepeatedViewing, isSameViewing, isUnknownDate } from "./same-viewing";

/** Episodes go to the given session, the active one or a new one (docs/simkl-api.md#rewatches). */
export function rewatchEpisodes(
  title: Title,
  item: Item,
  request: RewatchRequest,
  context: RewatchContext,
): RewatchOutcome {
  const watches = request.watches.filter(
    ({ episode, at }) => !isRepeatedViewing(at, item.watched.get(toEpisodeKey(episode))),
  );
  if (watches.length === 0 && request.watches.length > 0) return createRejection("too_soon");

  const known = chooseSession(item, request);
  if (!known && request.id !== null) return createRejection("not_eligible");
  const { fresh, repeated } = collapseRepeated(item, known, watches);
  if (!known && fresh.length === 0 && repeated)
    return { result: "too_soon", session: repeated, isNew: false, added: 0 };

  const first = known ?? openSession(item, fresh[0], context);
  const stateBefore = known?.state;
  if (request.state === "active") activateSession(item, first);

  const { session, added } = addWatches(item, first, fresh, context);
  settleState(title, session, { wanted: request.state, hasWatches: fresh.length > 0, now: context.now });
  const hasEffect = request.watches.length === 0 || added > 0 || session.state !== stateBefore;
  return { result: hasEffect ? "saved" : "too_soon", session, isNew: session !== known, added };
}

function createRejection(result: "too_soon" | "not_eligible"): RewatchOutcome {
  return { result, session: null, isNew: false, added: 0 };
}

function chooseSession({ rewatches }: Item, { id, lastWatchedAt }: RewatchRequest): RewatchSession | undefined {
  if (id !== null) return rewatches.find((session) => session.id === id);
  return (
    rewatches.find(({ state }) => state === "active") ??
    rewatches.find((session) => lastWatchedAt !== null && session.lastWatchedAt === lastWatchedAt)
  );
}

/** Viewings in another session, even a closed one, only move its date (docs/simkl-api.md#rewatch-limits). */
function collapseRepeated({ rewatches }: Item, known: RewatchSession | undefined, watches: Watch[]) {
  const others = rewatches.filter((session) => session !== known);
  const fresh: Watch[] = [];
  let repeated: RewatchSession | null = null;
  for (const watch of watches) {
    const holder = others.find(({ episodes }) =>
      isRepeatedViewing(watch.at, episodes.get(toEpisodeKey(watch.episode))),
    );
    if (!holder) {
      fresh.push(watch);
      continue;
    }
    addWatch(holder, watch);
    repeated = holder;
  }
  return { fresh, repeated };
}

function addWatch(session: RewatchSession, { episode, at }: Watch): void {
  const key = toEpisodeKey(episode);
  session.episodes.set(key, pickLatest(at, session.episodes.get(key) ?? null));
  session.lastWatchedAt = pickLatest(at, session.lastWatchedAt);
}

/** Closes the active session, since an item has at most one. */
function openSession(item: Item, first: Watch | undefined, { now, nextId }: RewatchContext): RewatchSession {
  const startedAt = first && !isUnknownDate(first.at) ? first.at : now;
  const session: RewatchSession = {
    id: nextId(),
    state: "active",
    startedAt,
    lastWatchedAt: null,
    episodes: new Map(),
  };
  closeActive(item);
  item.rewatches.push(session);
  return session;
}

function activateSession(item: Item, session: RewatchSession): void {
  if (session.state === "active") return;
  closeActive(item);
  session.state = "active";
}

export function closeActive({ rewatches }: Item): void {
  for (const session of rewatches) if (session.state === "active") session.state = "closed";
}

/** A session cannot contain an episode twice: from there on a new session starts. */
function addWatches(item: Item, first: RewatchSession, watches: Watch[], context: RewatchContext) {
  let session = first;
  let added = 0;
  for (const watch of watches) {
    const key = toEpisodeKey(watch.episode);
    const before = session.episodes.get(key);
    if (before !== undefined && !isSameViewing(before, watch.at)) session = openSession(item, watch, context);
    if (!session.episodes.has(key)) added += 1;
    addWatch(session, watch);
  }
  return { session, added };
}

/** Only a watch completes a session, so that a completed one can be resumed; incomplete ones are clamped. */
function settleState(
  title: Title,
  session: RewatchSession,
  { wanted, hasWatches, now }: { wanted: RewatchState | null; hasWatches: boolean; now: string },
): void {
  if (session.state === "completed") return;
  const canComplete = hasWatches || wanted === "completed";
  if (canComplete && isCovered(title, session, now)) session.state = "completed";
  else if (wanted === "closed" || wanted === "completed") session.state = "closed";
}

function isCovered(title: Title, { episodes }: RewatchSession, now: string): boolean {
  const aired = listAiredEpisodes(title, Date.parse(now));
  return aired.length > 0 && aired.every((episode) => episodes.has(toEpisodeKey(episode)));
}
