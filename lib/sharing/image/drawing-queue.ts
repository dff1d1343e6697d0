import { globalSingleton } from "@/lib/utils/global-singleton";

const MAX_WAITING = 12;
/** Leaves places for others. */
const MAX_WAITING_PER_CALLER = 3;

interface Queue {
  last: Promise<unknown>;
  waiting: string[];
}

/** One at a time in this process. Null when too many wait already, in all or for this caller. */
export async function drawInQueue<T>(caller: string, work: () => Promise<T>): Promise<T | null> {
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
