import { globalSingleton } from "./global-singleton";

/** Whoever comes while as many wait is asked to come back: a picture is nice to have, and a core is not to spare. */
const MAX_WAITING = 12;
/** Of these for one link or person, so that the others' pictures are drawn in between. */
const MAX_WAITING_PER_CALLER = 3;

interface Queue {
  last: Promise<unknown>;
  /** For whom each one waits. */
  waiting: string[];
}

/** Does one piece of work at a time in this process. Null when too many wait already, in all or for the same link or person. */
export async function runInQueue<T>(caller: string, work: () => Promise<T>): Promise<T | null> {
  const slot = globalSingleton<Queue>("pictures");
  slot.value ??= { last: Promise.resolve(), waiting: [] };
  const queue = slot.value;
  if (queue.waiting.length >= MAX_WAITING) return null;
  if (queue.waiting.filter((one) => one === caller).length >= MAX_WAITING_PER_CALLER) return null;
  queue.waiting.push(caller);
  const run = queue.last.then(work).finally(() => {
    queue.waiting.splice(queue.waiting.indexOf(caller), 1);
  });
  queue.last = run.catch(() => undefined);
  return run;
}
