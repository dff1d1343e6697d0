import { checkIn as checkInAtSimkl, startWatching as startAtSimkl } from "@/lib/simkl/scrobble";
import { refuse } from "@/lib/writes/write-refused";
import { dropPlaybacks } from "./drop-playbacks";
import { findViewing, type Place } from "./find-viewing";
import { beginWatching, nowWatching } from "./now-watching";
import { done, type Outcome } from "./outcome";
import { rejectCheckIn } from "./reject-check-in";
import { runtimeOf } from "./runtime";
import { tellSimkl } from "./tell-simkl";
import { scrobbleOf, wasWatched } from "./viewing";

const MINUTE = 60_000;

/** Says that watching begins, `percent` into it, and lets Simkl count it when its runtime is over. */
export async function checkIn(userId: number, place: Place, percent: number, now: Date): Promise<Outcome> {
  const viewing = await findViewing(userId, place);
  refuseOver(percent);
  const endsAt = await endOf(viewing, percent, now);
  return tellSimkl(userId, {
    viewing,
    check: () => refuseBeside(userId, now),
    // From the beginning it goes without saying.
    send: (user) => checkInAtSimkl(user, scrobbleOf(viewing, percent > 0 ? percent : undefined)),
    sign: { kind: "saved", progress: null },
    heard: async ({ playbackId, result }, alone) => {
      if (result?.conflict) return rejectCheckIn(alone, result.conflict, now);
      await beginWatching(userId, viewing, { mode: "checkin", startedAt: now, endsAt, progress: percent, playbackId });
      return done(
        wasWatched(viewing)
          ? "Checked in. You have watched this before, so Simkl will not count it again."
          : "Checked in. Simkl counts it as watched by itself when it is over.",
      );
    },
  });
}

/** Says that watching begins, `percent` into it. It counts only if it is stopped near its end. */
export async function startWatching(userId: number, place: Place, percent: number, now: Date): Promise<Outcome> {
  const viewing = await findViewing(userId, place);
  refuseOver(percent);
  const endsAt = await endOf(viewing, percent, now);
  return tellSimkl(userId, {
    viewing,
    check: async () => {
      await refuseBeside(userId, now);
      const on = await nowWatching(userId, now);
      const isSame = on?.simklId === place.simklId && on.number === (viewing.episode?.number ?? null);
      if (isSame && on.season === (viewing.episode?.season ?? null) && on.progress === percent)
        refuse("You have started this already.");
    },
    send: (user) => startAtSimkl(user, scrobbleOf(viewing, percent)),
    sign: { kind: "cleared" },
    heard: async () => {
      await dropPlaybacks(userId, place.simklId);
      await beginWatching(userId, viewing, {
        ...{ mode: "remote", startedAt: now, endsAt, progress: percent, playbackId: null },
      });
      return done("Started. Stop it here when it is over: Simkl does not count it by itself.");
    },
  });
}

function refuseOver(percent: number): void {
  if (percent === 100) refuse("At 100 per cent it is over. Stop it instead.");
}

/** A check-in counts by itself whatever is begun after it: both would count. */
async function refuseBeside(userId: number, now: Date): Promise<void> {
  const on = await nowWatching(userId, now);
  if (on?.mode === "checkin")
    refuse(`You are checked in to “${on.title}”. Cancel that first, or wait until it is over.`);
}

async function endOf(viewing: Parameters<typeof runtimeOf>[0], percent: number, now: Date): Promise<Date> {
  const minutes = await runtimeOf(viewing);
  return new Date(now.getTime() + minutes * MINUTE * (1 - percent / 100));
}
