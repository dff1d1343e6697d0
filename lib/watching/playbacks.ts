import { pool } from "@/lib/database/connection";
import { runErrand } from "@/lib/sync/errand";
import { enqueue } from "@/lib/writes/enqueue";
import { refuse } from "@/lib/writes/write-refused";
import { dropPlaybacks } from "./drop-playbacks";
import { type Forgotten, forgetPlayback } from "./forget-playback";
import { endCheckIn } from "./now-watching";
import { done, type Outcome, refused, unclear } from "./outcome";

/** What was paused has been watched to its end by now: that goes through the outbox, dated, and is never lost. */
export async function finishPlayback(userId: number, playbackId: string, now: Date): Promise<Outcome> {
  const { simklId, season, number } = await ownPlayback(userId, playbackId);
  const watched =
    number === null
      ? { kind: "watch-film", simklId, watchedAt: "now" }
      : { kind: "watch-episodes", simklId, watchedAt: "now", episodes: [{ season: season ?? 1, number }] };
  const answer = await enqueue(userId, watched, now);
  if (answer.state === "refused") return refused(answer.sentence);
  return { ...done("Marked as watched. It leaves what you paused once Simkl has it."), writeId: answer.id };
}

const CLEARED: Record<Forgotten, Outcome> = {
  deleted: done("Cleared. Simkl no longer keeps where you stopped."),
  gone: done("Simkl had forgotten it already."),
  kept: refused("Simkl gave no answer, and it is still paused there. Please try again."),
  unknown: unclear("Simkl gave no clear answer, so nobody can say yet whether it is cleared. It is read again to see."),
};

/**
 * Lets Simkl forget where something was paused.
 * @throws what `whyNot` has a sentence for.
 */
export async function clearPlayback(userId: number, playbackId: string): Promise<Outcome> {
  const { simklId } = await ownPlayback(userId, playbackId);
  return runErrand(userId, async (alone) => {
    const came = await forgetPlayback(alone, playbackId);
    if (came === "deleted" || came === "gone") {
      await endCheckIn(userId, playbackId);
      await dropPlaybacks(userId, simklId);
    }
    return CLEARED[came];
  });
}

interface Playback {
  simklId: number;
  season: number | null;
  number: number | null;
}

/** @throws WriteRefused when this person has paused no such thing. */
async function ownPlayback(userId: number, playbackId: string): Promise<Playback> {
  const { rows } = await pool().query<Playback>(
    `SELECT "simklId", "season", "number" FROM "Playback" WHERE "userId" = $1 AND "id" = $2::numeric`,
    [userId, playbackId],
  );
  return rows[0] ?? refuse("This is not among what you paused any more.");
}
