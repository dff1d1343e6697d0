import type { Fault } from "@/simulator/state/faults";

function createFault(status: number, error: string, headers?: Record<string, string>): Fault {
  return { kind: "status", status, body: { error, code: status }, headers };
}

const QUOTA = { "Retry-After": "3600" };

/** All documented responses to a write (docs/simkl-api.md#errors, #simulator-checklist). */
export const WRITE_FAULTS: readonly Fault[] = [
  ...["rate_limit", "wrong_parameter", "empty_field"].map((error) => createFault(400, error)),
  ...["invalid_token", "user_token_failed", "user_token_required"].map((error) => createFault(401, error)),
  ...["forbidden", "insufficient_scope"].map((error) => createFault(403, error)),
  ...["id_err", "url_failed"].map((error) => createFault(404, error)),
  createFault(409, "already_watched"),
  createFault(412, "client_id_failed"),
  createFault(429, "rate_limit"),
  ...["user_limit_exceeded", "app_limit_exceeded"].map((error) => createFault(429, error, QUOTA)),
  createFault(500, "internal"),
  { kind: "status", status: 503, body: "", headers: { "Retry-After": "2" } },
  { kind: "status", status: 504, body: "error code: 504" },
  { kind: "html", status: 502 },
  { kind: "html", status: 200 },
  { kind: "empty", body: {} },
  { kind: "empty", body: null },
  { kind: "truncate" },
  { kind: "truncate", delayMs: 10 },
  { kind: "reset" },
  { kind: "lost" },
  { kind: "lost" },
  { kind: "lost", delayMs: 10 },
  { kind: "slow", delayMs: 15 },
];

/** Without unexpectedly empty responses, which the tests of the sync cover. */
export const READ_FAULTS: readonly Fault[] = [
  createFault(400, "max_items"),
  createFault(401, "invalid_token"),
  createFault(412, "client_id_failed"),
  createFault(429, "rate_limit"),
  createFault(429, "user_limit_exceeded", QUOTA),
  createFault(500, "internal"),
  { kind: "status", status: 503, body: "", headers: { "Retry-After": "2" } },
  { kind: "status", status: 504, body: "error code: 504" },
  { kind: "html", status: 200 },
  { kind: "truncate" },
  { kind: "reset" },
  { kind: "lost" },
  { kind: "burst401" },
  { kind: "slow", delayMs: 15 },
];
