import "server-only";
import { db } from "@/lib/database/client";
import type { ListStatus } from "@/lib/database/generated/enums";

export interface JourneyStep {
  at: Date;
  /** Null when it entered the library. */
  from: ListStatus | null;
  /** Null when it left the library. */
  to: ListStatus | null;
}

/** Changes of status that our syncs saw, oldest first. */
export function listJourneySteps(userId: number, simklId: number): Promise<JourneyStep[]> {
  return db.statusEvent.findMany({
    where: { userId, simklId },
    select: { at: true, from: true, to: true },
    orderBy: { at: "asc" },
  });
}
