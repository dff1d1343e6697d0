import { log } from "@/lib/log";
import "server-only";
import { db } from "@/lib/database/client";
import { SimklError } from "@/lib/simkl/errors";
import type { Kind } from "@/lib/simkl/kind";
import { simkl } from "@/lib/simkl-client";
import { fetchTitle } from "./fetch-title";
import { isBlocked } from "./is-blocked";
import { once, TooManyFetches } from "./once";
import { isKnownUnknown, rememberUnknown } from "./unknown-titles";
import { within } from "./within";

/** As long as a page lets its reader wait for Simkl; what comes later is there at the next look. */
const PATIENCE_MS = 4000;

/** What can be shown of a title's catalogue record: the present one, an older one, or none because Simkl gave none. */
export type RecordState = "fresh" | "outdated" | "absent";

/**
 * Sees to it that a title's record and episodes are stored, asking Simkl when they never were read or changed since. Never
 * throws because of Simkl: the page stands without.
 */
export async function keepRecord(
  kind: Kind,
  simklId: number,
  now: Date,
  patienceMs = PATIENCE_MS,
): Promise<RecordState> {
  const have = await storedState(simklId);
  if (have === "fresh") return have;
  if ((await isKnownUnknown(simklId, now)) || (await isBlocked())) return have;

  const found = await tried(
    within(
      patienceMs,
      once(`title ${simklId}`, () => fetched(kind, simklId, now)),
    ),
  );
  return found ? "fresh" : have;
}

async function storedState(simklId: number): Promise<RecordState> {
  const stored = await db.title.findUnique({ where: { simklId }, select: { detailsAt: true, staleSince: true } });
  if (!stored?.detailsAt) return "absent";
  return stored.staleSince === null ? "fresh" : "outdated";
}

async function fetched(kind: Kind, simklId: number, now: Date): Promise<boolean> {
  // Another reader's fetch may have ended between this one's look and its turn.
  if ((await storedState(simklId)) === "fresh") return true;
  const isFound = await fetchTitle(simkl(), kind, simklId, now);
  if (!isFound) await rememberUnknown(simklId, now);
  return isFound;
}

/** Whatever Simkl did is no fault of the page; one line tells the operator. */
async function tried(fetching: Promise<boolean | undefined>): Promise<boolean> {
  try {
    return (await fetching) ?? false;
  } catch (error) {
    if (!(error instanceof SimklError || error instanceof TooManyFetches)) throw error;
    log.warn("The catalogue could not be read.", { reason: error.message });
    return false;
  }
}
