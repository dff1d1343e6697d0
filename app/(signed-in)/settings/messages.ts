import { pluralize } from "@/lib/format/count";
import type { SimklErrorCode } from "@/lib/simkl/client/errors";
import type { SyncTrigger } from "@/lib/sync/state/sync-trigger";
import type { LoggedRun } from "@/lib/sync/status/run-log";

const TRIGGER_LABELS: Record<SyncTrigger, string> = {
  "sign-in": "when you signed in",
  write: "when you changed something",
  visit: "when you came by",
  asked: "when you asked",
  operator: "when the operator asked",
  schedule: "on schedule",
  cron: "on schedule",
};

const FAILURE_LABELS: Partial<Record<SimklErrorCode | "aborted", string>> = {
  unreachable: "Simkl could not be reached",
  unavailable: "Simkl had trouble answering",
  "rate-limited": "Simkl asked us to slow down",
  "quota-used-up": "the day's requests were used up",
  "client-blocked": "Simkl refused this site",
  "token-rejected": "Simkl did not accept the connection",
  "grant-dead": "Simkl no longer accepts the connection",
  "insufficient-scope": "Simkl gave too few permissions",
  "unreadable-answer": "Simkl's answer could not be read",
};

/** Why a run was made, to follow its result: "when you asked", "on schedule". */
export function formatRunReason({ trigger }: LoggedRun): string {
  return (TRIGGER_LABELS as Record<string, string>)[trigger] ?? trigger;
}

/** The outcome of a run: "3 changes", "nothing new", "failed: Simkl could not be reached". */
export function formatRunResult({ outcome, changed, calls }: LoggedRun): string {
  if (outcome === "running") return "under way";
  if (outcome === "done") return changed === 0 ? "nothing new" : pluralize(changed, "change");
  const code = calls.findLast(({ error }) => error !== null)?.error;
  const label = (FAILURE_LABELS as Record<string, string | undefined>)[code ?? ""];
  return label ? `failed: ${label}` : "failed on our side";
}
