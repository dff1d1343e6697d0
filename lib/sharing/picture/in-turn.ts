import { processWide } from "@/lib/database/process-wide";

/** Whoever comes while as many wait is asked to come back: a picture is nice to have, and a core is not to spare. */
const MOST_WAITING = 12;

interface Line {
  last: Promise<unknown>;
  waiting: number;
}

/** Does one piece of work at a time in this process. Null when too many wait already. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T | null> {
  const slot = processWide<Line>("pictures");
  slot.value ??= { last: Promise.resolve(), waiting: 0 };
  const line = slot.value;
  if (line.waiting >= MOST_WAITING) return null;
  line.waiting += 1;
  const turn = line.last.then(work).finally(() => {
    line.waiting -= 1;
  });
  line.last = turn.catch(() => undefined);
  return turn;
}
