/** The database answers, but not as Watchfolio needs it; the message says what the operator can do. */
export class DatabaseMisconfiguredError extends Error {
  override name = "DatabaseMisconfiguredError";
}
