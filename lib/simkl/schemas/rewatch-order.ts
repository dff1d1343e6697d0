interface DatedSession {
  rewatchId: number | null;
  startedAt: Date | string | null;
  lastWatchedAt: Date | string | null;
}

/** Numbers sessions from 1 by their start, undated ones last (docs/simkl-api.md#reading-rewatches). */
export function numberSessions<S extends DatedSession>(sessions: readonly S[]): (S & { turn: number })[] {
  return sessions
    .toSorted((one, other) => getStartTime(one) - getStartTime(other) || getSortId(one) - getSortId(other))
    .map((session, index) => ({ ...session, turn: index + 1 }));
}

const LATEST = Number.MAX_SAFE_INTEGER;

function getStartTime({ startedAt, lastWatchedAt }: DatedSession): number {
  const at = startedAt ?? lastWatchedAt;
  return at === null ? LATEST : new Date(at).getTime();
}

function getSortId({ rewatchId }: DatedSession): number {
  return rewatchId ?? LATEST;
}
