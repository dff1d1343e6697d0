import { log } from "@/lib/logging/log";
import "server-only";
import { isSimklBlocked } from "@/lib/catalog/is-simkl-blocked";
import { db } from "@/lib/database/client";
import type { Kind } from "@/lib/domain/kind";
import { SimklError } from "@/lib/simkl/client/errors";
import { getSimkl } from "@/lib/simkl/instance";
import { singleFlight, TooManyFetches } from "@/lib/utils/single-flight";
import { withTimeout } from "@/lib/utils/with-timeout";
import { fetchTitle } from "./fetch-title";
import { isKnownUnknown, recordUnknownTitle } from "./unknown-titles";

/** How long a page waits for Simkl. */
const MAX_WAIT_MS = 4000;

/** `outdated`: changed at Simkl since it was read; `absent`: never read. */
export type RecordState = "fresh" | "outdated" | "absent";

/** Fetches a title's record and episodes when they are missing or changed. Errors of Simkl are logged, not thrown. */
export async function ensureRecord(
  kind: Kind,
  simklId: number,
  now: Date,
  maxWaitMs = MAX_WAIT_MS,
): Promise<RecordState> {
  const current = await getStoredState(simklId);
  if (current === "fresh") return current;
  if ((await isKnownUnknown(simklId, now)) || (await isSimklBlocked())) return current;

  const found = await resolveOrFalse(
    withTimeout(
      maxWaitMs,
      singleFlight(`title ${simklId}`, () => fetchUnlessFresh(kind, simklId, now)),
    ),
  );
  return found ? "fresh" : current;
}

async function getStoredState(simklId: number): Promise<RecordState> {
  const stored = await db.title.findUnique({ where: { simklId }, select: { detailsAt: true, staleSince: true } });
  if (!stored?.detailsAt) return "absent";
  return stored.staleSince === null ? "fresh" : "outdated";
}

async function fetchUnlessFresh(kind: Kind, simklId: number, now: Date): Promise<boolean> {
  // Another request may have fetched it meanwhile.
  if ((await getStoredState(simklId)) === "fresh") return true;
  const isFound = await fetchTitle(getSimkl(), kind, simklId, now);
  if (!isFound) await recordUnknownTitle(simklId, now);
  return isFound;
}

async function resolveOrFalse(fetching: Promise<boolean | undefined>): Promise<boolean> {
  try {
    return (await fetching) ?? false;
  } catch (error) {
    if (!(error instanceof SimklError || error instanceof TooManyFetches)) throw error;
    log.warn("The catalogue could not be read.", { reason: error.message });
    return false;
  }
}
