import "server-only";
import { cacheForAll, MINUTE_MS } from "@/lib/database/cached-by-revision";
import { listDailyCalls } from "@/lib/fleet/calls-before";

/** The calls of the days before a day: they hardly change, and the page asks every few seconds. */
export const cachedPastCalls = cacheForAll("past-calls", MINUTE_MS, listDailyCalls);
