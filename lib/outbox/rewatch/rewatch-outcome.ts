import type { OpenWrite } from "@/lib/outbox/store/open-writes";
import type { WriteOutcome } from "@/lib/outbox/store/record-outcomes";
import type { RewatchResponse } from "./send-rewatch";

export function getRewatchOutcome(write: OpenWrite, response: RewatchResponse, now: Date): Omit<WriteOutcome, "id"> {
  const { rewatchId, isTitleGone } = response;
  if (isTitleGone) return { state: "refused", settledAt: now, reason: TITLE_GONE, rewatchId };
  if (rewatchId === 0) return { state: "unclear", settledAt: null, reason: NOT_NAMED, rewatchId };
  return { state: "confirmed", settledAt: now, reason: findNote(write, response), rewatchId };
}

const TITLE_GONE =
  "Simkl removed the whole title instead of its rewatch. The deletion journal in the settings has it, and can put it back.";
const NOT_NAMED = "Simkl did not say which rewatch it wrote to. Your library is read to see.";

function findNote({ change, before }: OpenWrite, { rewatchId, state }: RewatchResponse): string | null {
  if (change.kind !== "rewatch") return null;
  if (change.rewatchId !== null && change.rewatchId !== rewatchId) return SPLIT;
  if (change.rewatchId === null && before.rewatchIds?.includes(rewatchId)) return JOINED;
  return change.state !== null && state !== null && state !== change.state ? CLAMPED[state] : null;
}

/** An episode went into another session than the requested one: a conflict split (docs/simkl-api.md#rewatch-states). */
export const SPLIT =
  "Simkl put this into another rewatch: the one you chose had the episode already, seen more than two days from then.";
/** A new session was requested, but Simkl used an existing one. */
export const JOINED = "Simkl added this to a rewatch that was there already, so no new one was begun.";
/** A session has another state than the requested one. */
export const CLAMPED = {
  active: "Simkl keeps this rewatch as under way.",
  closed: "Simkl keeps this rewatch as closed.",
  completed: "Simkl keeps this rewatch as finished.",
} as const;
