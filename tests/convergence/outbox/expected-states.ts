import { applyChange, NOT_IN_LIBRARY, type TitleState } from "@/lib/outbox/intents/title-state";
import type { StoredWrite } from "@/tests/fixtures/all-writes";

/** States of titles that began unlisted, after the confirmed writes in the order of sending. */
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
    // An unlisted title has nothing to remove.
    if (state.status === null && !["watch", "list", "rate"].includes(change.kind)) continue;
    if (change.kind === "remove") forgotten = state.watched;
    // A title that is added again has its old history (docs/simkl-api.md#removing-from-the-history).
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
