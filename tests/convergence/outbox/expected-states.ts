import { applyChange, NOT_IN_LIBRARY, type TitleState } from "@/lib/outbox/intents/title-state";
import type { StoredWrite } from "@/tests/fixtures/all-writes";

/** How titles that were in no library look after what was confirmed, each once, in the order in which it was sent. */
export function computeExpectedStates(
  writes: readonly StoredWrite[],
  simklIds: readonly number[],
): Map<number, { state: TitleState }> {
  const confirmed = writes.filter(({ state }) => state === "confirmed").sort(compareBySending);
  return new Map(
    simklIds.map((simklId) => {
      const own = confirmed.filter((write) => write.simklId === simklId);
      return [simklId, { state: foldWrites(own) }];
    }),
  );
}

function foldWrites(writes: readonly StoredWrite[]): TitleState {
  let state = NOT_IN_LIBRARY;
  let forgotten: TitleState["watched"] = {};
  for (const { change, resolvedStatus } of writes) {
    // Of what is not in the library there is nothing to take.
    if (state.status === null && !["watch", "list", "rate"].includes(change.kind)) continue;
    if (change.kind === "remove") forgotten = state.watched;
    // Added again, a title brings its history with it (docs/simkl-api.md#removing-from-the-history).
    else if (state.status === null) state = { ...state, watched: forgotten };
    state = applyChange(
      state,
      change,
      resolvedStatus ?? (change.kind === "rate" ? (state.status ?? "completed") : null),
    );
  }
  return state;
}

function compareBySending(one: StoredWrite, other: StoredWrite): number {
  return (one.sentAt?.getTime() ?? 0) - (other.sentAt?.getTime() ?? 0) || (one.id < other.id ? -1 : 1);
}
