/** A person asked for something that cannot be sent to Simkl; the message is a sentence for them. */
export class WriteRefused extends Error {
  override name = "WriteRefused";
}

/** @throws WriteRefused with that sentence. */
export function refuse(sentence: string): never {
  throw new WriteRefused(sentence);
}
