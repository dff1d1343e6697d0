import { WriteRejectedError } from "@/lib/outbox/intents/write-rejected-error";

/** What a person may have on its way to Simkl: it takes hours at one request a second for some of them. */
export const MAX_OPEN_WRITES = 10_000;

/** So much waits to be sent that no more is kept; the message is a sentence for the person. */
export class OutboxFullError extends WriteRejectedError {
  override name = "OutboxFullError";

  constructor() {
    super("10,000 of your changes wait to be sent to Simkl already. Please try again when some of them are through.");
  }
}
