/**
 * Whether a click was refused for being one too many in a minute (`LIMITS.action`), as Next throws it from the answer: the message is
 * then a sentence for the person.
 */
export function isRateLimitError(error: unknown): error is Error {
  return error instanceof Error && error.message.startsWith("Please wait a moment: that was more than");
}
