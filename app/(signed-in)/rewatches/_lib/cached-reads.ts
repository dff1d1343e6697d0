import "server-only";
import { cacheByRevision } from "@/lib/database/cache-by-revision";
import { auditRewatches } from "@/lib/library/rewatches/audit/rewatch-audit";
import { listRewatchTime } from "@/lib/library/rewatches/rewatch-time";
import { HOUR_MS } from "@/lib/utils/durations";

// Reads of every viewing of every rewatch. The catalogue learns the length of a title without raising the revision, hence the hour.

export const cachedTimeAgain = cacheByRevision("rewatches-time-again", HOUR_MS, (userId) => listRewatchTime(userId));

export const cachedAudit = cacheByRevision("rewatches-audit", HOUR_MS, (userId) => auditRewatches(userId));
