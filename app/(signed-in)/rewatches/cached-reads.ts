import "server-only";
import { cachedByRevision, HOUR_MS } from "@/lib/database/cached-by-revision";
import { rewatchAudit } from "@/lib/library/rewatches/audit/rewatch-audit";
import { timeAgain } from "@/lib/library/rewatches/time-again";

// Reads of every viewing of every rewatch. The catalogue learns the length of a title without raising the revision, hence the hour.

export const cachedTimeAgain = cachedByRevision("rewatches-time-again", HOUR_MS, (userId) => timeAgain(userId));

export const cachedAudit = cachedByRevision("rewatches-audit", HOUR_MS, (userId) => rewatchAudit(userId));
