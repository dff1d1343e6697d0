import { ReconnectNeeded } from "@/lib/accounts/reconnect-needed";
import { SimklError } from "@/lib/simkl/errors";

const SECOND = 1000;
const FIRST_DELAY_MS = 20 * SECOND;
const LONGEST_DELAY_MS = 60 * 60 * SECOND;

/**
 * When to try again after `failures` failures in a row, or null when only the person can help.
 * Doubles from 20 s to an hour, spread by half so that a fleet does not return at once; a used-up quota waits until Simkl
 * says, a blocked client the full hour (digest §3). `random` is in [0, 1).
 */
export function retryAt(error: unknown, failures: number, now: Date, random: number): Date | null {
  if (error instanceof ReconnectNeeded) return null;
  return new Date(now.getTime() + delayOf(error, failures, random));
}

function delayOf(error: unknown, failures: number, random: number): number {
  if (error instanceof SimklError && error.code === "quota-used-up" && error.retryAfterSeconds !== null) {
    return error.retryAfterSeconds * SECOND + random * 60 * SECOND;
  }
  if (error instanceof SimklError && error.code === "client-blocked") return LONGEST_DELAY_MS * (1 + random / 2);
  return Math.min(FIRST_DELAY_MS * 2 ** (failures - 1), LONGEST_DELAY_MS) * (1 + random / 2);
}
