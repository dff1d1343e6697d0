import { createHash } from "node:crypto";
import { DAY_MS, HOUR_MS } from "@/lib/utils/durations";

/** Most grants are valid for days, which needs no hash. */
export function isRenewalDue(userId: number, expiresAt: Date, now: number): boolean {
  return expiresAt.getTime() - now <= DAY_MS && now >= getRenewalTime(userId, expiresAt).getTime();
}

/** Spread over the last day of the token, except its last hour, so that grants do not come due together. */
export function getRenewalTime(userId: number, expiresAt: Date): Date {
  const hash = createHash("sha256").update(`${userId}:${expiresAt.getTime()}`).digest();
  const share = hash.readUInt32BE() / 2 ** 32;
  return new Date(expiresAt.getTime() - HOUR_MS - share * (DAY_MS - HOUR_MS));
}
