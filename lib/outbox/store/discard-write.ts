import { db } from "@/lib/database/client";
import { isWriteId } from "./write-id";

/**
 * Forgets a write that was not sent, or of which is known that it did not come about; the page shows the title without it from then on.
 * What is being sent or read back cannot be called back.
 */
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

/** Forgets of these what is not sent. */
export async function discardUnsent(userId: number, ids: readonly bigint[]): Promise<void> {
  await db.pendingWrite.deleteMany({ where: { userId, id: { in: [...ids] }, state: "queued" } });
}
