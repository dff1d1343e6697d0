import { MAX_UPLOADS } from "@/lib/file-import/limits";
import { globalSingleton } from "@/lib/utils/global-singleton";

export type BusyReason = "own" | "others";

/** One upload for each user, and `MAX_UPLOADS` in this process. */
export async function withUploadSlot<T>(
  userId: number,
  work: () => Promise<T>,
  whenBusy: (reason: BusyReason) => T,
): Promise<T> {
  const slot = globalSingleton<Set<number>>("uploads");
  slot.value ??= new Set();
  const uploading = slot.value;
  if (uploading.has(userId)) return whenBusy("own");
  if (uploading.size >= MAX_UPLOADS) return whenBusy("others");
  uploading.add(userId);
  try {
    return await work();
  } finally {
    uploading.delete(userId);
  }
}
