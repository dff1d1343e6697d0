import { db } from "@/lib/database/client";
import { isWriteId } from "./write-id";

/** Deletes a write that was not sent, or failed. One that is being sent or verified stays. */
export async function discardWrite(userId: number, id: bigint): Promise<"discarded" | "not-possible"> {
  if (!isWriteId(id)) return "not-possible";
  const { count } = await db.pendingWrite.deleteMany({
    where: {
      userId,
      id,
      OR: [{ state: "queued" }, { state: { in: ["refused", "unclear"] }, settledAt: { not: null } }],
    },
  });
  return count > 0 ? "discarded" : "not-possible";
}

/** Deletes those that were not sent. */
export async function discardUnsent(userId: number, ids: readonly bigint[]): Promise<void> {
  await db.pendingWrite.deleteMany({ where: { userId, id: { in: [...ids] }, state: "queued" } });
}
