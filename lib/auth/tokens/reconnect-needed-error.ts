/** The grant at Simkl is gone: the data stays, and only the user can connect again. */
export class ReconnectNeededError extends Error {
  override name = "ReconnectNeededError";
  constructor(options?: ErrorOptions) {
    super("Simkl no longer accepts this connection.", options);
  }
}
