interface Dated {
  rewatchId: number | null;
  startedAt: Date | string | null;
  lastWatchedAt: Date | string | null;
}

/**
 * A title's sessions in the order in which they began, counted from 1: Simkl does not number them
 * (docs/simkl-api.md#reading-rewatches). Undated ones come last, and what has no id yet behind its equals.
 */
export function inTurn<S extends Dated>(sessions: readonly S[]): (S & { turn: number })[] {
  return sessions
    .toSorted((one, other) => begun(one) - begun(other) || idOf(one) - idOf(other))
    .map((session, index) => ({ ...session, turn: index + 1 }));
}

const LATEST = Number.MAX_SAFE_INTEGER;

function begun({ startedAt, lastWatchedAt }: Dated): number {
  const at = startedAt ?? lastWatchedAt;
  return at === null ? LATEST : new Date(at).getTime();
}

function idOf({ rewatchId }: Dated): number {
  return rewatchId ?? LATEST;
}
