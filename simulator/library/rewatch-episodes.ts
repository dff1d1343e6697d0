import type { Item, RewatchSession, RewatchState, Title } from "../model";
import { airedEpisodes, keyOf } from "./episodes";
import { newest } from "./newest";
import type { Moment, RewatchOutcome, RewatchRequest } from "./rewatch-engine";
import { isSameViewing, isUnknownDate, repeatsViewing } from "./same-viewing";
import type { Watch } from "./watch";

/** Episodes seen again, put into the pinned session, the active one or a new one (docs/simkl-api.md#rewatches). */
export function rewatchEpisodes(title: Title, item: Item, request: RewatchRequest, moment: Moment): RewatchOutcome {
  const watches = request.watches.filter(({ episode, at }) => !repeatsViewing(at, item.watched.get(keyOf(episode))));
  if (watches.length === 0 && request.watches.length > 0) return refused("too_soon");

  const known = choose(item, request);
  if (!known && request.id !== null) return refused("not_eligible");
  const { fresh, repeated } = collapse(item, known, watches);
  if (!known && fresh.length === 0 && repeated)
    return { verdict: "too_soon", session: repeated, isNew: false, added: 0 };

  const first = known ?? open(item, fresh[0], moment);
  const stateBefore = known?.state;
  if (request.state === "active") activate(item, first);

  const { session, added } = addAll(item, first, fresh, moment);
  settle(title, session, { wanted: request.state, hasWatches: fresh.length > 0, now: moment.now });
  const hasEffect = request.watches.length === 0 || added > 0 || session.state !== stateBefore;
  return { verdict: hasEffect ? "saved" : "too_soon", session, isNew: session !== known, added };
}

function refused(verdict: "too_soon" | "not_eligible"): RewatchOutcome {
  return { verdict, session: null, isNew: false, added: 0 };
}

function choose({ rewatches }: Item, { id, lastWatchedAt }: RewatchRequest): RewatchSession | undefined {
  if (id !== null) return rewatches.find((session) => session.id === id);
  return (
    rewatches.find(({ state }) => state === "active") ??
    rewatches.find((session) => lastWatchedAt !== null && session.lastWatchedAt === lastWatchedAt)
  );
}

/**
 * Viewings that another session holds already, closed and completed ones too, only move its date
 * (docs/simkl-api.md#rewatch-limits).
 */
function collapse({ rewatches }: Item, known: RewatchSession | undefined, watches: Watch[]) {
  const others = rewatches.filter((session) => session !== known);
  const fresh: Watch[] = [];
  let repeated: RewatchSession | null = null;
  for (const watch of watches) {
    const holder = others.find(({ episodes }) => repeatsViewing(watch.at, episodes.get(keyOf(watch.episode))));
    if (!holder) {
      fresh.push(watch);
      continue;
    }
    put(holder, watch);
    repeated = holder;
  }
  return { fresh, repeated };
}

function put(session: RewatchSession, { episode, at }: Watch): void {
  const key = keyOf(episode);
  session.episodes.set(key, newest(at, session.episodes.get(key) ?? null));
  session.lastWatchedAt = newest(at, session.lastWatchedAt);
}

/** A new active session; the one that was active is closed, since an item has one at most. */
function open(item: Item, first: Watch | undefined, { now, nextId }: Moment): RewatchSession {
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

function activate(item: Item, session: RewatchSession): void {
  if (session.state === "active") return;
  closeActive(item);
  session.state = "active";
}

export function closeActive({ rewatches }: Item): void {
  for (const session of rewatches) if (session.state === "active") session.state = "closed";
}

/** An episode seen a third time cannot be in the session twice: from there on it is another session. */
function addAll(item: Item, first: RewatchSession, watches: Watch[], moment: Moment) {
  let session = first;
  let added = 0;
  for (const watch of watches) {
    const key = keyOf(watch.episode);
    const before = session.episodes.get(key);
    if (before !== undefined && !isSameViewing(before, watch.at)) session = open(item, watch, moment);
    if (!session.episodes.has(key)) added += 1;
    put(session, watch);
  }
  return { session, added };
}

/** Only watching completes a covered session, so that a completed one can be taken up again; uncovered ones are clamped. */
function settle(
  title: Title,
  session: RewatchSession,
  { wanted, hasWatches, now }: { wanted: RewatchState | null; hasWatches: boolean; now: string },
): void {
  if (session.state === "completed") return;
  const mayComplete = hasWatches || wanted === "completed";
  if (mayComplete && isCovered(title, session, now)) session.state = "completed";
  else if (wanted === "closed" || wanted === "completed") session.state = "closed";
}

function isCovered(title: Title, { episodes }: RewatchSession, now: string): boolean {
  const aired = airedEpisodes(title, Date.parse(now));
  return aired.length > 0 && aired.every((episode) => episodes.has(keyOf(episode)));
}
