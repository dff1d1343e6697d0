/** Whether an action was rejected by `LIMITS.action`: Next throws the text of the response as the message. */
export function isRateLimitError(error: unknown): error is Error {
  return error instanceof Error && error.message.startsWith("Please wait a moment: that was more than");
}
