import type { Account, Answer, Call, Handler } from "../model";
import { HOUR, instant } from "../world/instant";
import { keyOf } from "./episodes";
import { newest } from "./newest";
import { forgetNowWatching, nowWatching, remainingMs, setNowWatching } from "./now-watching";
import { removePlaybacks } from "./playback";
import { mediaObject } from "./playback-row";
import { type Recorded, recordWatch } from "./record-watch";
import { readScrobbled, type Scrobbled } from "./scrobbled";
import { stamp } from "./stamps";

/** From here on a title counts as watched. */
const WATCHED_PERCENT = 80;

/**
 * `POST /scrobble/start`: clears what was paused; whatever else was on and nearly over counts as watched first
 * (docs/simkl-api.md#scrobble).
 */
export const scrobbleStart: Handler = (call) =>
  scrobble(call, undefined, (scrobbled) => {
    const { account, world, clock } = call;
    const now = instant(clock.now());
    const before = nowWatching(account, clock.now());
    const isOther = before && (before.title !== scrobbled.title || before.episode !== scrobbled.episode);
    if (isOther && before.progress >= WATCHED_PERCENT)
      recordWatch(account, { ...before, at: now, allowRewatch: mayRewatch(call) }, { now, nextId: call.nextId });
    removePlaybacks(account, world, scrobbled.title.simkl, now);
    setNowWatching(account, scrobbled, clock.now());
    return created({ id: 0, action: "start", ...described(scrobbled) });
  });

/** `POST /scrobble/pause`: keeps the place for later (docs/simkl-api.md#scrobble). */
export const scrobblePause: Handler = (call) =>
  scrobble(call, undefined, (scrobbled) =>
    created({ id: save(call, scrobbled), action: "pause", ...described(scrobbled) }),
  );

/**
 * `POST /scrobble/stop`: watched from 80 % on, kept for later below; 409 within an hour of the last time
 * (docs/simkl-api.md#scrobble).
 */
export const scrobbleStop: Handler = (call) =>
  scrobble(call, undefined, (scrobbled) => {
    const { account, world, clock, nextId, query } = call;
    if (scrobbled.progress < WATCHED_PERCENT)
      return created({ id: save(call, scrobbled), action: "pause", ...described(scrobbled) });

    const now = instant(clock.now());
    const watchedAt = lastWatch(account, scrobbled);
    const expiresAt = watchedAt && instant(Date.parse(watchedAt) + HOUR);
    if (expiresAt && watchedAt <= now && now < expiresAt)
      return { status: 409, body: { watched_at: watchedAt, expires_at: expiresAt } };

    removePlaybacks(account, world, scrobbled.title.simkl, now);
    forgetNowWatching(account);
    const recorded = recordWatch(account, { ...scrobbled, at: now, allowRewatch: mayRewatch(call) }, { now, nextId });
    const asksForRewatch = query.get("allow_rewatch") === "yes";
    const rewatch = asksForRewatch ? rewatchKeys(account, recorded) : {};
    return created({ id: nextId(), action: "scrobble", ...described(scrobbled), ...rewatch });
  });

/**
 * `POST /scrobble/checkin`: watched by itself when its runtime is over, unless it is deleted before
 * (docs/simkl-api.md#rewatches-by-scrobble-and-check-in, #scrobble). While one is in progress another is answered 409
 * with the time at which that one ends (the legacy reference, "Checkin").
 */
export const scrobbleCheckin: Handler = (call) =>
  scrobble(call, 0, (scrobbled) => {
    const current = call.account.playbacks.find(({ maturesAt }) => maturesAt !== null);
    if (current) return { status: 409, body: { expires_at: current.maturesAt } };
    const maturesAt = instant(call.clock.now() + remainingMs(scrobbled));
    return created({ id: save(call, scrobbled, maturesAt), action: "checkin", ...described(scrobbled) });
  });

function scrobble(
  { world, body }: Call,
  progressWhenAbsent: number | undefined,
  act: (scrobbled: Scrobbled) => Answer,
): Answer {
  const read = readScrobbled(world, body, progressWhenAbsent);
  return "refused" in read ? read.refused : act(read);
}

function created(body: Record<string, unknown>): Answer {
  return { status: 201, body };
}

/** The plan decides when something is watched or checked in, and never again. */
function mayRewatch({ account, query }: Call): boolean {
  return query.get("allow_rewatch") === "yes" && account.plan !== "free";
}

/** Saves the one playback that a title has; answers its id. */
function save(call: Call, { title, episode, progress }: Scrobbled, maturesAt: string | null = null): number {
  const { account, clock, nextId } = call;
  const id = nextId();
  const pausedAt = instant(clock.now());
  const others = account.playbacks.filter(({ simkl }) => simkl !== title.simkl);
  const place = { season: episode?.season ?? null, number: episode?.number ?? null };
  const allowRewatch = maturesAt !== null && mayRewatch(call);
  account.playbacks = [...others, { id, simkl: title.simkl, ...place, progress, pausedAt, maturesAt, allowRewatch }];
  stamp(account, title.kind, "playback", pausedAt);
  forgetNowWatching(account);
  return id;
}

/** When this very film or episode was last watched, first or again. */
function lastWatch({ items }: Account, { title, episode }: Scrobbled): string | null {
  const item = items.get(title.simkl);
  if (!item) return null;
  if (!episode)
    return item.rewatches.reduce((latest, { lastWatchedAt }) => newest(latest, lastWatchedAt), item.lastWatchedAt);
  const key = keyOf(episode);
  const first = item.watched.get(key) ?? null;
  return item.rewatches.reduce((latest, { episodes }) => newest(latest, episodes.get(key) ?? null), first);
}

function rewatchKeys({ plan }: Account, recorded: Recorded) {
  if (recorded === null) return { rewatch_id: null, rewatch_status: plan === "free" ? "pro_required" : "not_eligible" };
  if (recorded.verdict === "first_watch") return { rewatch_id: null, rewatch_status: "first_watch" };
  const { verdict, session } = recorded;
  return { rewatch_id: session?.id ?? null, rewatch_status: verdict === "saved" && session ? session.state : verdict };
}

function described({ title, episode, progress }: Scrobbled): Record<string, unknown> {
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
    ...mediaObject(title),
  };
}
