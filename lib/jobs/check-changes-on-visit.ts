import { markChangedTitles } from "@/lib/catalog/titles/mark-changed-titles";
import { runInBackground } from "@/lib/database/connection-context";
import { log } from "@/lib/logging/log";
import { SimklError } from "@/lib/simkl/client/errors";
import { readChanges } from "@/lib/simkl/endpoints/changes";
import { getNextQuotaReset } from "@/lib/sync/policy/quota";
import { LibraryBusyError, runExclusive } from "@/lib/sync/run/run-exclusive";
import { globalSingleton } from "@/lib/utils/global-singleton";

const HOUR = 60 * 60_000;

/** When this process checks again whether today's call is due, in milliseconds since the epoch. */
const shared = globalSingleton<number>("changes-on-visit");

/** Runs at the first visit of a New York day, with the visitor's token: Simkl wants `/changes` to follow a person's action. */
export async function checkChangesOnVisit(userId: number, now = new Date()): Promise<void> {
  if (now.getTime() < (shared.value ?? 0)) return;
  shared.value = now.getTime() + HOUR;
  try {
    const readSince = (day: string) => runExclusive(userId, ({ user }) => readChanges(user, day), { isReadOnly: true });
    const marked = await runInBackground(() => markChangedTitles(readSince, now));
    if (marked !== null) shared.value = getNextQuotaReset(now).getTime();
  } catch (error) {
    if (!(error instanceof SimklError || error instanceof LibraryBusyError)) throw error;
    log.warn("What changed in the catalogue could not be read.", { reason: error.message });
  }
}
