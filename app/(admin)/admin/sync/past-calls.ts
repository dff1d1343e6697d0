import "server-only";
import { cacheLife } from "next/cache";
import { callsBefore } from "@/lib/fleet/calls-before";

/** The calls of the days before, kept for minutes: what is over hardly changes, and the page asks every few seconds. */
export async function pastCalls(day: string) {
  "use cache";
  cacheLife("minutes");
  return callsBefore(day);
}
