/** A person asked for something that cannot be sent to Simkl; the message is a sentence for them. */
export class WriteRejectedError extends Error {
  override name = "WriteRejectedError";
}

/** @throws WriteRejectedError with that sentence. */
export function reject(message: string): never {
  throw new WriteRejectedError(message);
}
