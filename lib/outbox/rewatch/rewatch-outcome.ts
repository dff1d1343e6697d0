import type { OpenWrite } from "@/lib/outbox/store/open-writes";
import type { WriteOutcome } from "@/lib/outbox/store/record-outcomes";
import type { WriteReason } from "@/lib/outbox/write-reason";
import type { RewatchResponse } from "./send-rewatch";

export function getRewatchOutcome(write: OpenWrite, response: RewatchResponse, now: Date): Omit<WriteOutcome, "id"> {
  const { rewatchId, isTitleGone } = response;
  if (isTitleGone)
    return { state: "refused", settledAt: now, reason: { code: "title-removed-with-rewatch" }, rewatchId };
  if (rewatchId === 0) return { state: "unclear", settledAt: null, reason: { code: "rewatch-unnamed" }, rewatchId };
  return { state: "confirmed", settledAt: now, reason: findNote(write, response), rewatchId };
}

function findNote({ change, before }: OpenWrite, { rewatchId, state }: RewatchResponse): WriteReason | null {
  if (change.kind !== "rewatch") return null;
  if (change.rewatchId !== null && change.rewatchId !== rewatchId) return SPLIT;
  if (change.rewatchId === null && before.rewatchIds?.includes(rewatchId)) return JOINED;
  return change.state !== null && state !== null && state !== change.state
    ? { code: "rewatch-state-kept", state }
    : null;
}

/** An episode went into another session than the requested one: a conflict split (docs/simkl-api.md#rewatch-states). */
export const SPLIT: WriteReason = { code: "rewatch-split" };
/** A new session was requested, but Simkl used an existing one. */
export const JOINED: WriteReason = { code: "rewatch-joined" };
