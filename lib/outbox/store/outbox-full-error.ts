import { WriteRejectedError } from "@/lib/outbox/intents/write-rejected-error";

/** At one request a second this can already take hours. */
export const MAX_OPEN_WRITES = 10_000;

export class OutboxFullError extends WriteRejectedError {
  override name = "OutboxFullError";

  constructor() {
    super({ code: "outbox-full", limit: MAX_OPEN_WRITES });
  }
}
