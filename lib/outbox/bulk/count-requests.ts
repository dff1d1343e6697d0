import { selectNextBatch } from "@/lib/outbox/store/next-batch";
import type { NewWrite } from "@/lib/outbox/store/store-writes";

/** How many requests the writes take if nothing else waits and nothing fails. */
export function countRequests(writes: readonly Pick<NewWrite, "simklId" | "change">[]): number {
  let waiting = writes.map(({ simklId, change }, place) => ({ id: BigInt(place), simklId, change, isAlone: false }));
  let requests = 0;
  while (waiting.length > 0) {
    const sent = new Set(selectNextBatch(waiting));
    waiting = waiting.filter((write) => !sent.has(write));
    requests += 1;
  }
  return requests;
}
