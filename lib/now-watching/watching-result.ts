import type { WatchingMessage } from "./watching-message";

export interface WatchingResult {
  /** `unclear`: the response was lost and its effect cannot be found. */
  status: "done" | "rejected" | "unclear";
  message: WatchingMessage;
  /** Set when the action went through the outbox. */
  writeId?: bigint;
}

export function done(message: WatchingMessage): WatchingResult {
  return { status: "done", message };
}

export function rejected(message: WatchingMessage): WatchingResult {
  return { status: "rejected", message };
}

export function unclear(message: WatchingMessage): WatchingResult {
  return { status: "unclear", message };
}
