import { z } from "zod";
import type { Kind } from "@/lib/domain/kind";
import type { SimklUser } from "@/lib/simkl/client/client";
import { instant } from "@/lib/simkl/schemas/instant";
import { integer, number, text, toText } from "@/lib/simkl/schemas/lenient";
import type { RewatchStatus } from "@/lib/simkl/schemas/rewatch-status";

const CONFLICT = 409;

/** Anime movies have no episode. */
export interface Scrobble {
  kind: Kind;
  ids: Record<string, string | number>;
  title?: string;
  year?: number;
  episode?: { season?: number; number?: number; ids?: Record<string, string | number> };
  /** In percent; optional for a check-in only. */
  progress?: number;
}

/** Why a watch is no rewatch (docs/simkl-api.md#rewatches-by-scrobble-and-check-in). */
type NoRewatchReason = "first_watch" | "too_soon" | "not_eligible" | "pro_required";

export interface ScrobbleResult {
  /** 64 bits, as text; of the saved playback. */
  id: string | null;
  action: string | null;
  progress: number | null;
  rewatchId: number | null;
  /** Branch on this: the id may be present although no rewatch was saved. */
  rewatchStatus: RewatchStatus | NoRewatchReason | null;
  /** Simkl recorded nothing, do not repeat (409). Null for `start` and `pause`, which never conflict. */
  conflict: ScrobbleConflict | null;
}

export interface ScrobbleConflict {
  /** For a stop: when the same item was completed within the last hour. Null for a check-in beside another one. */
  watchedAt: string | null;
  /** When a repetition is possible; for a check-in the end of the running one. */
  expiresAt: string | null;
}

/** Ends by itself after the remaining runtime. One call per action of a person (docs/simkl-api.md#scrobble). */
export function startWatching(user: SimklUser, target: Scrobble): Promise<ScrobbleResult> {
  return sendScrobble(user, "start", target, false);
}

/** Saves the progress as a playback. */
export function pauseWatching(user: SimklUser, target: Scrobble): Promise<ScrobbleResult> {
  return sendScrobble(user, "pause", target, false);
}

/** Watched from 80 percent on, otherwise saved as a playback. */
export function stopWatching(user: SimklUser, target: Scrobble, allowRewatch = false): Promise<ScrobbleResult> {
  return sendScrobble(user, "stop", target, allowRewatch);
}

/** Counts as watched when the runtime is over. */
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
