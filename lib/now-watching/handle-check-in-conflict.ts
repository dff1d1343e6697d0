import { type PlaybackRow, readPlayback } from "@/lib/simkl/endpoints/playback";
import type { ScrobbleConflict } from "@/lib/simkl/endpoints/scrobble";
import type { ExclusiveContext } from "@/lib/sync/run/run-exclusive";
import { storePlaybackTitles } from "@/lib/sync/store/store-playbacks";
import { storeNowWatching } from "./now-watching";
import { getRuntime } from "./runtime";
import type { WatchedPlace } from "./viewing";
import { rejected, type WatchingResult } from "./watching-result";

const MINUTE = 60_000;
/** Simkl ends a check-in up to two minutes late (docs/simkl-api.md#scrobble). */
const END_TOLERANCE_MS = 3 * MINUTE;

/**
 * Simkl rejects a check-in while another one is in progress. If that one is among the playbacks it is stored in
 * `NowWatching`, so that the person can cancel it here.
 */
export async function handleCheckInConflict(
  { claimed: { userId }, user }: ExclusiveContext,
  { watchedAt, expiresAt }: ScrobbleConflict,
  now: Date,
): Promise<WatchingResult> {
  if (watchedAt !== null) return rejected({ code: "counted-already" });
  const endsAt = expiresAt === null ? null : new Date(expiresAt);
  const minutes = endsAt && Math.max(1, Math.round((endsAt.getTime() - now.getTime()) / MINUTE));
  const { rows } = await readPlayback(user, { hideWatched: false });
  const newest = rows[0];
  if (!newest || !endsAt || !(await isEndingAt(newest, endsAt)))
    return rejected({ code: "other-check-in", title: null, minutes, isCancellable: false });

  await storePlaybackTitles([newest]);
  const { id: playbackId, progress, pausedAt } = newest;
  await storeNowWatching(userId, toWatchedPlace(newest), {
    ...{ mode: "checkin", startedAt: new Date(pausedAt), endsAt, progress, playbackId },
  });
  return rejected({ code: "other-check-in", title: newest.title, minutes, isCancellable: true });
}

async function isEndingAt(row: PlaybackRow, endsAt: Date): Promise<boolean> {
  const minutes = await getRuntime(toWatchedPlace(row));
  const end = Date.parse(row.pausedAt) + minutes * MINUTE * (1 - row.progress / 100);
  return Math.abs(end - endsAt.getTime()) <= END_TOLERANCE_MS;
}

function toWatchedPlace({ simklId, kind, episode }: PlaybackRow): WatchedPlace {
  const number = episode?.number ?? null;
  return { title: { simklId, kind }, episode: number === null ? null : { season: episode?.season ?? 1, number } };
}
