import "server-only";
import { listDailyCalls } from "@/lib/admin/daily-calls";
import { cacheForAll, MINUTE_MS } from "@/lib/database/cache-by-revision";

/** The calls of the days before a day: they hardly change, and the page asks every few seconds. */
export const cachedPastCalls = cacheForAll("past-calls", MINUTE_MS, listDailyCalls);
