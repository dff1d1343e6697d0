import type { Change } from "@/lib/outbox/intents/change";

export interface QueuedWrite {
  /** In the order of the clicks. */
  id: bigint;
  simklId: number;
  change: Change;
  isAlone: boolean;
}
