import { pickLatest } from "@/simulator/library/pick-latest";
import type { Item } from "@/simulator/model";
import type { RewatchContext, RewatchOutcome, RewatchRequest } from "./rewatch-request";
import { isRepeatedViewing, isSameViewing } from "./same-viewing";

/** One completed session per viewing, unless it is the same viewing as another (docs/simkl-api.md#rewatch-states). */
export function rewatchMovie(item: Item, { id, at }: RewatchRequest, { nextId }: RewatchContext): RewatchOutcome {
  const { rewatches } = item;
  if (id !== null) {
    const pinned = rewatches.find((session) => session.id === id);
    if (!pinned) return { result: "not_eligible", session: null, isNew: false, added: 0 };
    pinned.state = "completed";
    pinned.lastWatchedAt = pickLatest(at, pinned.lastWatchedAt);
    return { result: "saved", session: pinned, isNew: false, added: 0 };
  }
  if (isRepeatedViewing(at, item.lastWatchedAt)) return { result: "too_soon", session: null, isNew: false, added: 0 };

  const sameViewing = rewatches.find(({ lastWatchedAt }) => lastWatchedAt !== null && isSameViewing(lastWatchedAt, at));
  if (sameViewing) {
    sameViewing.lastWatchedAt = pickLatest(at, sameViewing.lastWatchedAt);
    return { result: "too_soon", session: sameViewing, isNew: false, added: 0 };
  }
  const session = { id: nextId(), state: "completed" as const, startedAt: at, lastWatchedAt: at, episodes: new Map() };
  rewatches.push(session);
  return { result: "saved", session, isNew: true, added: 1 };
}
