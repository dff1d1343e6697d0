import "server-only";
import { cacheLife } from "next/cache";
import { rewatchAudit } from "@/lib/library/rewatches/audit/rewatch-audit";
import type { Suspect } from "@/lib/library/rewatches/audit/suspects";
import { timeAgain, type YearOfWatching } from "@/lib/library/rewatches/time-again";

// Reads that look at every viewing of every rewatch; the library's revision is among the arguments, so that each is made once for
// every state of it. Not kept for ever: the catalogue learns the length of a title without raising it.

export async function keptTimeAgain(userId: number, _revision: number): Promise<YearOfWatching[]> {
  "use cache";
  cacheLife("hours");
  return timeAgain(userId);
}

export async function keptAudit(
  userId: number,
  _revision: number,
): Promise<{ suspects: Suspect[]; rewatches: number }> {
  "use cache";
  cacheLife("hours");
  return rewatchAudit(userId);
}
