import { processWide } from "@/lib/database/process-wide";

/** Whoever comes while as many wait is asked to come back: a picture is nice to have, and a core is not to spare. */
const MOST_WAITING = 12;
/** Of these for one link or person, so that the others' pictures are drawn in between. */
const MOST_WAITING_FOR_ONE = 3;

interface Line {
  last: Promise<unknown>;
  /** For whom each one waits. */
  waiting: string[];
}

/** Does one piece of work at a time in this process. Null when too many wait already, in all or for the same link or person. */
export async function inTurn<T>(who: string, work: () => Promise<T>): Promise<T | null> {
  const slot = processWide<Line>("pictures");
  slot.value ??= { last: Promise.resolve(), waiting: [] };
  const line = slot.value;
  if (line.waiting.length >= MOST_WAITING) return null;
  if (line.waiting.filter((one) => one === who).length >= MOST_WAITING_FOR_ONE) return null;
  line.waiting.push(who);
  const turn = line.last.then(work).finally(() => {
    line.waiting.splice(line.waiting.indexOf(who), 1);
  });
  line.last = turn.catch(() => undefined);
  return turn;
}
