interface Dated {
  rewatchId: number;
  startedAt: Date | null;
  lastWatchedAt: Date | null;
}

/** Rewatches in the order in which they began, undated ones last; Simkl does not number them (digest §13.5). */
export function inTurn<Rewatch extends Dated>(rewatches: readonly Rewatch[]): Rewatch[] {
  return rewatches.toSorted((one, other) => {
    const [earlier, later] = [begun(one), begun(other)];
    return earlier === later ? one.rewatchId - other.rewatchId : earlier - later;
  });
}

function begun({ startedAt, lastWatchedAt }: Dated): number {
  return (startedAt ?? lastWatchedAt)?.getTime() ?? Number.POSITIVE_INFINITY;
}
