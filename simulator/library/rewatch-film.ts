import type { Item } from "../model";
import { newest } from "./newest";
import type { Moment, RewatchOutcome, RewatchRequest } from "./rewatch-engine";
import { isSameViewing, repeatsViewing } from "./same-viewing";

/**
 * A film seen again is a session of its own, completed at once, unless it is the same viewing as another
 * (docs/simkl-api.md#rewatch-states).
 */
export function rewatchFilm(item: Item, { id, at }: RewatchRequest, { nextId }: Moment): RewatchOutcome {
  const { rewatches } = item;
  if (id !== null) {
    const pinned = rewatches.find((session) => session.id === id);
    if (!pinned) return { verdict: "not_eligible", session: null, isNew: false, added: 0 };
    pinned.state = "completed";
    pinned.lastWatchedAt = newest(at, pinned.lastWatchedAt);
    return { verdict: "saved", session: pinned, isNew: false, added: 0 };
  }
  if (repeatsViewing(at, item.lastWatchedAt)) return { verdict: "too_soon", session: null, isNew: false, added: 0 };

  const same = rewatches.find(({ lastWatchedAt }) => lastWatchedAt !== null && isSameViewing(lastWatchedAt, at));
  if (same) {
    same.lastWatchedAt = newest(at, same.lastWatchedAt);
    return { verdict: "too_soon", session: same, isNew: false, added: 0 };
  }
  const session = { id: nextId(), state: "completed" as const, startedAt: at, lastWatchedAt: at, episodes: new Map() };
  rewatches.push(session);
  return { verdict: "saved", session, isNew: true, added: 1 };
}
