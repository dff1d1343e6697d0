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

const PATIENCE_MS = 6000;
const KINDS: readonly Kind[] = ["movie", "tv", "anime"];

/**
 * The kind under which the id is known; `unknown` when Simkl has no such title; `unreachable` when it could not say so in time;
 * `too-many` when two others that the same person asked for are being looked up.
 */
export type FoundTitle = { kind: Kind } | "unknown" | "unreachable" | "too-many";

/** What an id is, from our catalogue, else from Simkl's, which is asked for the expected kind first. */
export async function findTitle(
  { kind: expected, simklId, askedBy }: { kind: Kind; simklId: number; askedBy: number },
  now: Date,
): Promise<FoundTitle> {
  const stored = await storedKind(simklId);
  if (stored) return stored;
  if (await isKnownUnknown(simklId, now)) return "unknown";
  if (await isBlocked()) return "unreachable";

  try {
    const looking = once(`find ${simklId}`, () => lookFor(expected, simklId, now), askedBy);
    return (await within(PATIENCE_MS, looking)) ?? "unreachable";
  } catch (error) {
    if (error instanceof TooManyFetches && error.isOwnFault) return "too-many";
    if (!(error instanceof SimklError || error instanceof TooManyFetches)) throw error;
    log.warn("The catalogue could not be searched.", { kind: expected, simklId, reason: error.message });
    return "unreachable";
  }
}

function storedKind(simklId: number): Promise<{ kind: Kind } | null> {
  return db.title.findUnique({ where: { simklId }, select: { kind: true } });
}

async function lookFor(expected: Kind, simklId: number, now: Date): Promise<FoundTitle> {
  // Another reader's search may have ended between this one's look and its turn.
  const stored = await storedKind(simklId);
  if (stored) return stored;
  for (const kind of [expected, ...KINDS.filter((other) => other !== expected)]) {
    if (await fetchTitle(simkl(), kind, simklId, now)) return { kind };
  }
  await rememberUnknown(simklId, now);
  return "unknown";
}
