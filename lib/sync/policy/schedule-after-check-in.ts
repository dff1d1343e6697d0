/** Simkl counts a check-in up to two minutes after its end (docs/simkl-api.md#scrobble). */
const MAX_DELAY_MS = 150_000;

/** When to read the viewing that a check-in becomes; null without one to come. */
export function scheduleAfterCheckIn(endsAt: Date | null, now: Date): Date | null {
  if (endsAt === null) return null;
  const due = new Date(endsAt.getTime() + MAX_DELAY_MS);
  return due > now ? due : null;
}
