import { isRecord } from "@/simulator/library/history/write-body";
import { pickLatest } from "@/simulator/library/pick-latest";
import { toEpisodeKey } from "@/simulator/library/rows/episodes";
import { stampBucket } from "@/simulator/library/stamps";
import type { Account, ApiResponse, Call, Handler } from "@/simulator/model";
import { formatInstant, HOUR } from "@/simulator/world/instant";
import { clearNowWatching, getNowWatching, getRemainingMs, setNowWatching } from "./now-watching";
import { CONTAINERS, parseScrobbled, type Scrobbled } from "./parse-scrobbled";
import { removePlaybacks } from "./playback";
import { toMediaObject } from "./playback-row";
import { type RecordedWatch, recordWatch } from "./record-watch";

/** From here on a title is watched. */
const WATCHED_PERCENT = 80;

/** Clears paused playbacks; another running title that is nearly over becomes watched (docs/simkl-api.md#scrobble). */
export const scrobbleStart: Handler = (call) =>
  runScrobble(call, undefined, (scrobbled) => {
    const { account, world, clock } = call;
    const now = formatInstant(clock.now());
    const previous = getNowWatching(account, clock.now());
    const isOther = previous && (previous.title !== scrobbled.title || previous.episode !== scrobbled.episode);
    if (isOther && previous.progress >= WATCHED_PERCENT)
      recordWatch(account, { ...previous, at: now, allowRewatch: canRewatch(call) }, { now, nextId: call.nextId });
    removePlaybacks(account, world, scrobbled.title.simkl, now);
    setNowWatching(account, scrobbled, clock.now());
    return toCreatedResponse({ id: 0, action: "start", ...toScrobbleFields(scrobbled) });
  });

/** Saves the progress (docs/simkl-api.md#scrobble). */
export const scrobblePause: Handler = (call) =>
  runScrobble(call, undefined, (scrobbled) =>
    toCreatedResponse({ id: savePlayback(call, scrobbled), action: "pause", ...toScrobbleFields(scrobbled) }),
  );

/** Watched from 80 % on, saved below; 409 within an hour of the last watch (docs/simkl-api.md#scrobble). */
export const scrobbleStop: Handler = (call) =>
  runScrobble(call, undefined, (scrobbled) => {
    const { account, world, clock, nextId, query } = call;
    if (scrobbled.progress < WATCHED_PERCENT)
      return toCreatedResponse({ id: savePlayback(call, scrobbled), action: "pause", ...toScrobbleFields(scrobbled) });

    const now = formatInstant(clock.now());
    const watchedAt = findLastWatch(account, scrobbled);
    const expiresAt = watchedAt && formatInstant(Date.parse(watchedAt) + HOUR);
    if (expiresAt && watchedAt <= now && now < expiresAt)
      return { status: 409, body: { watched_at: watchedAt, expires_at: expiresAt } };

    removePlaybacks(account, world, scrobbled.title.simkl, now);
    clearNowWatching(account);
    const recorded = recordWatch(account, { ...scrobbled, at: now, allowRewatch: canRewatch(call) }, { now, nextId });
    const isRewatchRequested = query.get("allow_rewatch") === "yes";
    const rewatch = isRewatchRequested ? toRewatchFields(account, recorded) : {};
    return toCreatedResponse({ id: nextId(), action: "scrobble", ...toScrobbleFields(scrobbled), ...rewatch });
  });

/**
 * Watched when the runtime is over, unless it is deleted (docs/simkl-api.md#rewatches-by-scrobble-and-check-in). A
 * second check-in gets 409 with the end of the first (legacy reference, "Checkin").
 */
export const scrobbleCheckin: Handler = (call) =>
  runScrobble(call, 0, (scrobbled) => {
    const current = call.account.playbacks.find(({ maturesAt }) => maturesAt !== null);
    if (current) return { status: 409, body: { expires_at: current.maturesAt } };
    const maturesAt = formatInstant(call.clock.now() + getRemainingMs(scrobbled));
    return toCreatedResponse({
      id: savePlayback(call, scrobbled, maturesAt),
      action: "checkin",
      ...toScrobbleFields(scrobbled),
    });
  });

/** `POST /checkin`, whose episode is within its show, all of it in `item` or not (legacy reference, "Checkin"). */
export const legacyCheckin: Handler = (call) => {
  const outer = isRecord(call.body) ? call.body : {};
  const sent = isRecord(outer.item) ? outer.item : outer;
  const known = CONTAINERS.find((name) => isRecord(sent[name]));
  const item = known ? sent[known] : sent;
  const episode = isRecord(item) ? (item.episode ?? sent.episode) : undefined;
  const container = known ?? (isRecord(episode) ? "show" : "movie");
  return scrobbleCheckin({ ...call, body: item === outer ? {} : { [container]: item, episode } });
};

function runScrobble(
  { world, body }: Call,
  progressWhenAbsent: number | undefined,
  run: (scrobbled: Scrobbled) => ApiResponse,
): ApiResponse {
  const parsed = parseScrobbled(world, body, progressWhenAbsent);
  return "rejection" in parsed ? parsed.rejection : run(parsed);
}

function toCreatedResponse(body: Record<string, unknown>): ApiResponse {
  return { status: 201, body };
}

/** The plan at the time of the watch or check-in decides. */
function canRewatch({ account, query }: Call): boolean {
  return query.get("allow_rewatch") === "yes" && account.plan !== "free";
}

/** A title has one playback. Returns its id. */
function savePlayback(call: Call, { title, episode, progress }: Scrobbled, maturesAt: string | null = null): number {
  const { account, clock, nextId } = call;
  const id = nextId();
  const pausedAt = formatInstant(clock.now());
  const others = account.playbacks.filter(({ simkl }) => simkl !== title.simkl);
  const place = { season: episode?.season ?? null, number: episode?.number ?? null };
  const allowRewatch = maturesAt !== null && canRewatch(call);
  account.playbacks = [...others, { id, simkl: title.simkl, ...place, progress, pausedAt, maturesAt, allowRewatch }];
  stampBucket(account, title.kind, "playback", pausedAt);
  clearNowWatching(account);
  return id;
}

/** The last watch of this movie or episode, first or again. */
function findLastWatch({ items }: Account, { title, episode }: Scrobbled): string | null {
  const item = items.get(title.simkl);
  if (!item) return null;
  if (!episode)
    return item.rewatches.reduce((latest, { lastWatchedAt }) => pickLatest(latest, lastWatchedAt), item.lastWatchedAt);
  const key = toEpisodeKey(episode);
  const first = item.watched.get(key) ?? null;
  return item.rewatches.reduce((latest, { episodes }) => pickLatest(latest, episodes.get(key) ?? null), first);
}

function toRewatchFields({ plan }: Account, recorded: RecordedWatch) {
  if (recorded === null) return { rewatch_id: null, rewatch_status: plan === "free" ? "pro_required" : "not_eligible" };
  if (recorded.result === "first_watch") return { rewatch_id: null, rewatch_status: "first_watch" };
  const { result, session } = recorded;
  return { rewatch_id: session?.id ?? null, rewatch_status: result === "saved" && session ? session.state : result };
}

function toScrobbleFields({ title, episode, progress }: Scrobbled): Record<string, unknown> {
  return {
    progress,
    ...(episode
      ? {
          episode: {
            season: episode.season,
            number: episode.number,
            title: episode.title,
            ...(episode.tvdb ? { tvdb_season: episode.tvdb.season, tvdb_number: episode.tvdb.episode } : {}),
          },
        }
      : {}),
    ...toMediaObject(title),
  };
}
