import { log } from "@/lib/log";
import "server-only";
import { db } from "@/lib/database/client";
import { SimklError } from "@/lib/simkl/errors";
import type { Kind } from "@/lib/simkl/kind";
import { simkl } from "@/lib/simkl-client";
import { fetchTitle } from "./fetch-title";
import { isSimklBlocked } from "./is-blocked";
import { singleFlight, TooManyFetches } from "./once";
import { isKnownUnknown, recordUnknownTitle } from "./unknown-titles";
import { withTimeout } from "./within";

const MAX_WAIT_MS = 6000;
const KINDS: readonly Kind[] = ["movie", "tv", "anime"];

/**
 * The kind under which the id is known; `unknown` when Simkl has no such title; `unreachable` when it could not say so in time;
 * `too-many` when two others that the same person asked for are being looked up.
 */
export type FoundTitle = { kind: Kind } | "unknown" | "unreachable" | "too-many";

/** What an id is, from our catalogue, else from Simkl's, which is asked for the expected kind first. */
export async function findTitle(
  { kind: expected, simklId, callerId: callerId }: { kind: Kind; simklId: number; callerId: number },
  now: Date,
): Promise<FoundTitle> {
  const stored = await findStoredKind(simklId);
  if (stored) return stored;
  if (await isKnownUnknown(simklId, now)) return "unknown";
  if (await isSimklBlocked()) return "unreachable";

  try {
    const search = singleFlight(`find ${simklId}`, () => searchSimkl(expected, simklId, now), callerId);
    return (await withTimeout(MAX_WAIT_MS, search)) ?? "unreachable";
  } catch (error) {
    if (error instanceof TooManyFetches && error.isOwnLimit) return "too-many";
    if (!(error instanceof SimklError || error instanceof TooManyFetches)) throw error;
    log.warn("The catalogue could not be searched.", { kind: expected, simklId, reason: error.message });
    return "unreachable";
  }
}

function findStoredKind(simklId: number): Promise<{ kind: Kind } | null> {
  return db.title.findUnique({ where: { simklId }, select: { kind: true } });
}

async function searchSimkl(expected: Kind, simklId: number, now: Date): Promise<FoundTitle> {
  // Another reader's search may have ended between this one's look and its turn.
  const stored = await findStoredKind(simklId);
  if (stored) return stored;
  for (const kind of [expected, ...KINDS.filter((other) => other !== expected)]) {
    if (await fetchTitle(simkl(), kind, simklId, now)) return { kind };
  }
  await recordUnknownTitle(simklId, now);
  return "unknown";
}
