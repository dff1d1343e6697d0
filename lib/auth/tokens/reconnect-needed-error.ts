/** The person's grant at Simkl is gone: their data is kept, and only they can connect again. */
export class ReconnectNeededError extends Error {
  override name = "ReconnectNeeded";
  constructor(options?: ErrorOptions) {
    super("Simkl no longer accepts this connection.", options);
  }
}
