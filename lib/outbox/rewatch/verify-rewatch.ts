import type { RewatchChange } from "@/lib/outbox/intents/change";
import { MOVIE_KEY, type TitleState } from "@/lib/outbox/intents/title-state";
import type { WriteReason } from "@/lib/outbox/write-reason";
import { JOINED, SPLIT } from "./rewatch-outcome";
import { listEpisodeKeys, type Session } from "./session";

export type Finding =
  /** `note` says how the result differs from the request. */
  { status: "done"; note: WriteReason | null } | { status: "not-done"; reason: WriteReason } | { status: "absent" };

interface SentRewatch {
  change: RewatchChange;
  /** The title when the write was sent, with its sessions. */
  before: TitleState;
  /** The session of the response, 0 when it named none; null without a response. */
  rewatchId: number | null;
}

/** Looks for a sent rewatch in the sessions and the first viewings of the title. */
export function verifyRewatch(sent: SentRewatch, sessions: readonly Session[], now: TitleState): Finding {
  const { change } = sent;
  if (change.kind === "unrewatch") return verifyRemoval(change, sessions);
  const found =
    change.of === "session" ? verifySession(sent, change, sessions) : verifyViewings(sent, change, sessions, now);
  if (found.status !== "absent" || sent.rewatchId !== 0) return found;
  return { status: "not-done", reason: change.of === "session" ? UNCHANGED : TOO_SOON };
}

const UNCHANGED: WriteReason = { code: "rewatch-unchanged" };
const TOO_SOON: WriteReason = { code: "rewatch-not-counted" };
const FIRST_TIME: WriteReason = { code: "counted-as-first" };

function verifyRemoval(
  { rewatchId, seasons }: Extract<RewatchChange, { kind: "unrewatch" }>,
  sessions: readonly Session[],
): Finding {
  const session = sessions.find((each) => each.rewatchId === rewatchId);
  const keys = listEpisodeKeys(seasons);
  const isThere = session && (keys.length === 0 || keys.some((key) => key in session.watched));
  return isThere ? { status: "absent" } : { status: "done", note: null };
}

type AddedRewatch = Extract<RewatchChange, { kind: "rewatch" }>;

function verifySession(
  { before, rewatchId }: SentRewatch,
  change: AddedRewatch,
  sessions: readonly Session[],
): Finding {
  if (change.rewatchId === null) {
    const made = sessions.find((each) => isNew(each, before) && (!rewatchId || each.rewatchId === rewatchId));
    if (made) return { status: "done", note: null };
    const joined = rewatchId && sessions.some((each) => each.rewatchId === rewatchId);
    return joined ? { status: "done", note: JOINED } : { status: "absent" };
  }
  const session = sessions.find((each) => each.rewatchId === change.rewatchId);
  if (!session) return { status: "not-done", reason: { code: "rewatch-unknown" } };
  if (session.state === change.state) return { status: "done", note: null };
  return rewatchId === null
    ? { status: "absent" }
    : { status: "done", note: { code: "rewatch-state-kept", state: session.state } };
}

function verifyViewings(
  { before }: SentRewatch,
  change: AddedRewatch,
  sessions: readonly Session[],
  now: TitleState,
): Finding {
  const keys = change.of === "film" ? [MOVIE_KEY] : listEpisodeKeys(change.seasons);
  const hasAll = (watched: Session["watched"]) => keys.every((key) => watched[key] === change.at);
  const match = sessions.find(({ watched }) => hasAll(watched));
  if (match) return { status: "done", note: findNote(change, match, before) };
  const isFirst = hasAll(now.watched) && !hasAll(before.watched);
  return isFirst ? { status: "done", note: FIRST_TIME } : { status: "absent" };
}

function findNote({ rewatchId }: AddedRewatch, match: Session, before: TitleState): WriteReason | null {
  if (rewatchId === null) return isNew(match, before) ? null : JOINED;
  return match.rewatchId === rewatchId ? null : SPLIT;
}

function isNew({ rewatchId }: Session, { rewatchIds = [] }: TitleState): boolean {
  return rewatchId !== null && !rewatchIds.includes(rewatchId);
}
