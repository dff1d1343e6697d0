import type { Change } from "./change";
import { nextBatch } from "./next-batch";

/** In how many requests these changes are sent, when nothing else waits. */
export function requestCount(changes: readonly { simklId: number; change: Change }[]): number {
  let waiting = changes.map((write, index) => ({ ...write, id: BigInt(index), isAlone: false }));
  let requests = 0;
  while (waiting.length > 0) {
    const sent = new Set(nextBatch(waiting));
    waiting = waiting.filter((write) => !sent.has(write));
    requests += 1;
  }
  return requests;
}
