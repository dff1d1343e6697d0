import "server-only";
import { cachedForAll, MINUTE_MS } from "@/lib/database/cached-by-revision";
import { callsBefore } from "@/lib/fleet/calls-before";

/** The calls of the days before a day: they hardly change, and the page asks every few seconds. */
export const pastCalls = cachedForAll("past-calls", MINUTE_MS, callsBefore);
