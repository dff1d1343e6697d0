import { processWide } from "@/lib/database/process-wide";
import { MOST_UPLOADS } from "./limits";

/** Whose uploads a person has to wait for. */
export type Busy = "own" | "others";

/** Runs `work` unless the person has an upload under way, or this process has as many as it can bear. */
export async function withUploadTurn<T>(
  userId: number,
  work: () => Promise<T>,
  whenBusy: (busy: Busy) => T,
): Promise<T> {
  const slot = processWide<Set<number>>("uploads");
  slot.value ??= new Set();
  const uploading = slot.value;
  if (uploading.has(userId)) return whenBusy("own");
  if (uploading.size >= MOST_UPLOADS) return whenBusy("others");
  uploading.add(userId);
  try {
    return await work();
  } finally {
    uploading.delete(userId);
  }
}
