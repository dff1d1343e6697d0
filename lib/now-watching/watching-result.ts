/** What came of a deed, in a sentence for the person. `unclear`: nobody can tell, and nothing of it is kept. */
export interface WatchingResult {
  status: "done" | "refused" | "unclear";
  message: string;
  /** What the outbox keeps of it, when it went that way. */
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
