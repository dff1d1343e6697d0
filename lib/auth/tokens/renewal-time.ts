import { createHash } from "node:crypto";

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

/** Whether background work renews a grant now; most grants last for days yet, which is seen without a hash. */
export function isRenewalDue(userId: number, expiresAt: Date, now: number): boolean {
  return expiresAt.getTime() - now <= DAY && now >= getRenewalTime(userId, expiresAt).getTime();
}

/**
 * When background work renews a grant: at some moment of the access token's last day but its last hour, which follows from the
 * grant alone, so that grants of one hour do not all come due together.
 */
export function getRenewalTime(userId: number, expiresAt: Date): Date {
  const hash = createHash("sha256").update(`${userId}:${expiresAt.getTime()}`).digest();
  const share = hash.readUInt32BE() / 2 ** 32;
  return new Date(expiresAt.getTime() - HOUR - share * (DAY - HOUR));
}
