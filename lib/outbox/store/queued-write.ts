import type { Change } from "@/lib/outbox/intents/change";

/** What is wanted of one title, waiting to be sent. Ids are in the order in which the person asked. */
export interface QueuedWrite {
  id: bigint;
  simklId: number;
  change: Change;
  isAlone: boolean;
}
