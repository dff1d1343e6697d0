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

const MAX_WAIT_MS = 6000;
const LOOKUP_ORDER: readonly Kind[] = ["movie", "tv", "anime"];

/** `unreachable`: Simkl did not answer in time; `too-many`: two lookups of this person are running. */
export type FoundTitle = { kind: Kind } | "unknown" | "unreachable" | "too-many";

/** Looks in our catalogue first, then at Simkl, the expected kind first. */
export async function findTitle(
  { kind: expected, simklId, callerId }: { kind: Kind; simklId: number; callerId: number },
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
  // Another request may have found it meanwhile.
  const stored = await findStoredKind(simklId);
  if (stored) return stored;
  for (const kind of [expected, ...LOOKUP_ORDER.filter((other) => other !== expected)]) {
    if (await fetchTitle(getSimkl(), kind, simklId, now)) return { kind };
  }
  await recordUnknownTitle(simklId, now);
  return "unknown";
}
