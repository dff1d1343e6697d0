import { z } from "zod";
import type { SimklUser } from "@/lib/simkl/client/client";
import { instant } from "@/lib/simkl/schemas/instant";
import type { Kind } from "@/lib/simkl/schemas/kind";
import { integer, number, text, toText } from "@/lib/simkl/schemas/lenient";
import type { RewatchStatus } from "@/lib/simkl/schemas/rewatch-status";

const CONFLICT = 409;

/** What is being watched; anime films have no episode. */
export interface Scrobble {
  kind: Kind;
  ids: Record<string, string | number>;
  title?: string;
  year?: number;
  episode?: { season?: number; number?: number; ids?: Record<string, string | number> };
  /** Percent, 0 to 100; optional for a check-in only. */
  progress?: number;
}

/**
 * Why a watch that might have been a rewatch was not kept as one
 * (docs/simkl-api.md#rewatches-by-scrobble-and-check-in).
 */
export type NoRewatchReason = "first_watch" | "too_soon" | "not_eligible" | "pro_required";

export interface ScrobbleResult {
  /** 64 bits, as text; of the saved playback, where there is one. */
  id: string | null;
  action: string | null;
  progress: number | null;
  rewatchId: number | null;
  /** Branch on this: the id may be there although the rewatch was not kept. */
  rewatchStatus: RewatchStatus | NoRewatchReason | null;
  /** Set when Simkl recorded nothing and must not be asked again (409). Null for `start` and `pause`, which never conflict. */
  conflict: ScrobbleConflict | null;
}

export interface ScrobbleConflict {
  /** A stop: when the same thing was completed within the last hour. Null for a check-in beside another one. */
  watchedAt: string | null;
  /** Until when it is refused; of a check-in when the one in progress ends. */
  expiresAt: string | null;
}

/**
 * Says that watching begins; it ends by itself after the remaining runtime. One call per action of a person
 * (docs/simkl-api.md#scrobble).
 */
export function startWatching(user: SimklUser, target: Scrobble): Promise<ScrobbleResult> {
  return sendScrobble(user, "start", target, false);
}

/** Saves how far it was watched, as a playback. */
export function pauseWatching(user: SimklUser, target: Scrobble): Promise<ScrobbleResult> {
  return sendScrobble(user, "pause", target, false);
}

/** Ends watching: watched from 80 percent on, otherwise saved as a playback. */
export function stopWatching(user: SimklUser, target: Scrobble, allowRewatch = false): Promise<ScrobbleResult> {
  return sendScrobble(user, "stop", target, allowRewatch);
}

/** Starts watching and counts as watched when its runtime is over. */
export function checkIn(user: SimklUser, target: Scrobble, allowRewatch = false): Promise<ScrobbleResult> {
  return sendScrobble(user, "checkin", target, allowRewatch);
}

type Action = "start" | "pause" | "stop" | "checkin";

function sendScrobble(
  user: SimklUser,
  action: Action,
  target: Scrobble,
  allowRewatch: boolean,
): Promise<ScrobbleResult> {
  return user.send({
    method: "POST",
    path: `/scrobble/${action}`,
    query: { allow_rewatch: allowRewatch ? "yes" : undefined },
    body: buildBody(target),
    accepts: action === "stop" || action === "checkin" ? [CONFLICT] : [],
    hasBigIds: true,
    read: parseResult,
  });
}

const BODY_KEY = { movie: "movie", tv: "show", anime: "anime" } as const satisfies Record<Kind, string>;

function buildBody({ kind, ids, title, year, episode, progress }: Scrobble): Record<string, unknown> {
  const rounded = progress === undefined ? undefined : Math.round(progress * 100) / 100;
  return { progress: rounded, [BODY_KEY[kind]]: { title, year, ids }, episode };
}

const ScrobbleBody = z.object({
  id: z.unknown().optional().transform(toText),
  action: text,
  progress: number,
  rewatch_id: integer,
  rewatch_status: z
    .enum(["active", "completed", "closed", "first_watch", "too_soon", "not_eligible", "pro_required"])
    .nullish()
    .catch(null),
  watched_at: instant,
  expires_at: instant,
});

function parseResult(body: unknown, { status }: { status: number }): ScrobbleResult {
  const parsed = ScrobbleBody.parse(body);
  return {
    id: parsed.id === "0" ? null : parsed.id,
    action: parsed.action,
    progress: parsed.progress,
    rewatchId: parsed.rewatch_id,
    rewatchStatus: parsed.rewatch_status ?? null,
    conflict: status === CONFLICT ? { watchedAt: parsed.watched_at, expiresAt: parsed.expires_at } : null,
  };
}
