/** What came of a deed, in a sentence for the person. `unclear`: nobody can tell, and nothing of it is kept. */
export interface Outcome {
  came: "done" | "refused" | "unclear";
  sentence: string;
  /** What the outbox keeps of it, when it went that way. */
  writeId?: bigint;
}

export function done(sentence: string): Outcome {
  return { came: "done", sentence };
}

export function refused(sentence: string): Outcome {
  return { came: "refused", sentence };
}

export function unclear(sentence: string): Outcome {
  return { came: "unclear", sentence };
}
