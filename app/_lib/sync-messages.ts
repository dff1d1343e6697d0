import type { SyncFailure } from "@/lib/sync/sync-failure";

const MESSAGES: Record<SyncFailure, string> = {
  unreachable: "Simkl cannot be reached at the moment. It will be tried again; nothing is lost.",
  unavailable: "Simkl has trouble answering at the moment. It will be tried again; nothing is lost.",
  "rate-limited": "Simkl asked us to slow down. It will be tried again shortly.",
  "quota-used-up": "Your Simkl account has no requests left for today. It goes on after midnight in New York.",
  "client-blocked": "Simkl does not accept requests from this site at the moment. Its operator has to look into it.",
  "token-rejected": "Simkl did not accept this connection just now. It will be tried again.",
  "insufficient-scope": "Simkl gave this site too few permissions. Please reconnect and allow reading and writing.",
  "unreadable-answer": "Simkl's answer could not be read to its end. It will be tried again; nothing is lost.",
  "reconnect-needed": "Simkl no longer accepts this connection. Please reconnect; your data is kept.",
  internal: "Something went wrong on our side while reading your library. It will be tried again; nothing is lost.",
};

/** Of a stored failure; older rows have a sentence, which is shown as it is. */
export function formatSyncFailure(failure: string): string {
  return Object.hasOwn(MESSAGES, failure) ? MESSAGES[failure as SyncFailure] : failure;
}
