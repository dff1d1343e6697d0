export interface WatchingResult {
  /** `unclear`: the response was lost and its effect cannot be found. */
  status: "done" | "rejected" | "unclear";
  /** A sentence for the person. */
  message: string;
  /** Set when the action went through the outbox. */
  writeId?: bigint;
}

export function done(message: string): WatchingResult {
  return { status: "done", message };
}

export function rejected(message: string): WatchingResult {
  return { status: "rejected", message };
}

export function unclear(message: string): WatchingResult {
  return { status: "unclear", message };
}
