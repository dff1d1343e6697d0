/** The database answers, but not in a way Watchfolio can rely on; the message says what the operator can do. */
export class DatabaseMisconfiguredError extends Error {
  override name = "DatabaseMisconfigured";
}
