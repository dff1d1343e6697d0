import type { RewatchChange } from "../change";
import { FILM, type TitleState } from "../title-state";
import { CLAMPED, JOINED, SPLIT } from "./after-rewatch";
import { keysOf, type Session } from "./session";

/** What a library read after a rewatch was sent shows of it. */
export type Finding =
  /** With a sentence where it came about in another way than asked for. */
  | { is: "done"; note: string | null }
  /** For certain, and why. */
  | { is: "not-done"; reason: string }
  /** Nothing of it is there. */
  | { is: "absent" };

interface Judged {
  change: RewatchChange;
  /** The title when it was sent, with the sessions it had. */
  before: TitleState;
  /** What Simkl said it wrote to, 0 when it answered without naming any; null when there was no answer. */
  rewatchId: number | null;
}

/** Finds a rewatch in the sessions, and first viewings, that the title has now. */
export function judgeRewatch(judged: Judged, sessions: readonly Session[], now: TitleState): Finding {
  const { change } = judged;
  if (change.kind === "unrewatch") return judgeRemoval(change, sessions);
  const found =
    change.of === "session" ? judgeSession(judged, change, sessions) : judgeSeen(judged, change, sessions, now);
  if (found.is !== "absent" || judged.rewatchId !== 0) return found;
  return { is: "not-done", reason: change.of === "session" ? UNCHANGED : TOO_SOON };
}

const UNCHANGED = "Simkl took this without an error, but changed nothing.";
const TOO_SOON =
  "Simkl counted nothing: it takes two viewings within 48 hours for one, and refuses the date of the first.";
const FIRST_TIME = "Simkl did not have this as watched, so it counts as the first time, not as a rewatch.";

function judgeRemoval(
  { rewatchId, seasons }: Extract<RewatchChange, { kind: "unrewatch" }>,
  sessions: readonly Session[],
): Finding {
  const session = sessions.find((each) => each.rewatchId === rewatchId);
  const keys = keysOf(seasons);
  const isThere = session && (keys.length === 0 || keys.some((key) => key in session.watched));
  return isThere ? { is: "absent" } : { is: "done", note: null };
}

type Seen = Extract<RewatchChange, { kind: "rewatch" }>;

function judgeSession({ before, rewatchId }: Judged, change: Seen, sessions: readonly Session[]): Finding {
  if (change.rewatchId === null) {
    const made = sessions.find((each) => isNew(each, before) && (!rewatchId || each.rewatchId === rewatchId));
    if (made) return { is: "done", note: null };
    const joined = rewatchId && sessions.some((each) => each.rewatchId === rewatchId);
    return joined ? { is: "done", note: JOINED } : { is: "absent" };
  }
  const session = sessions.find((each) => each.rewatchId === change.rewatchId);
  if (!session) return { is: "not-done", reason: "Simkl has no such rewatch of this title any more." };
  if (session.state === change.state) return { is: "done", note: null };
  return rewatchId === null ? { is: "absent" } : { is: "done", note: CLAMPED[session.state] };
}

function judgeSeen({ before }: Judged, change: Seen, sessions: readonly Session[], now: TitleState): Finding {
  const keys = change.of === "film" ? [FILM] : keysOf(change.seasons);
  const isIn = (watched: Session["watched"]) => keys.every((key) => watched[key] === change.at);
  const holder = sessions.find(({ watched }) => isIn(watched));
  if (holder) return { is: "done", note: noteOn(change, holder, before) };
  const isFirst = isIn(now.watched) && !isIn(before.watched);
  return isFirst ? { is: "done", note: FIRST_TIME } : { is: "absent" };
}

function noteOn({ rewatchId }: Seen, holder: Session, before: TitleState): string | null {
  if (rewatchId === null) return isNew(holder, before) ? null : JOINED;
  return holder.rewatchId === rewatchId ? null : SPLIT;
}

function isNew({ rewatchId }: Session, { rewatchIds = [] }: TitleState): boolean {
  return rewatchId !== null && !rewatchIds.includes(rewatchId);
}
