/** The message is a sentence for the person. */
export class WriteRejectedError extends Error {
  override name = "WriteRejectedError";
}

export function reject(message: string): never {
  throw new WriteRejectedError(message);
}
