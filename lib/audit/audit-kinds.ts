import { DAY_MS } from "@/lib/utils/durations";

interface AuditRule {
  /** For each user or address, `perTenMinutes` in a process and `perDay` in the table; null stores all. */
  bound: { perTenMinutes: number; perDay: number; countedBy: "kind" | "user" } | null;
  retentionMs: number;
}

/** Without an account, so all events of a kind share one bound. */
const REJECTION: AuditRule = { bound: { perTenMinutes: 5, perDay: 2000, countedBy: "kind" }, retentionMs: 90 * DAY_MS };
/** By a user, so that no user displaces events of another one. */
const BY_USER: AuditRule = { bound: { perTenMinutes: 30, perDay: 200, countedBy: "user" }, retentionMs: 365 * DAY_MS };
const UNLIMITED: AuditRule = { bound: null, retentionMs: 365 * DAY_MS };

/** Comments name the members of `detail`. */
export const AUDIT_KINDS = {
  "signed-in": BY_USER,
  "signed-out": BY_USER,
  /** Other sessions than the current one: `count`. */
  "sessions-ended": BY_USER,
  /** `problem` */
  "sign-in-refused": REJECTION,
  /** A page or action of operators: `path`, `method`. */
  forbidden: REJECTION,
  /** `path`, `origin` */
  "foreign-origin": REJECTION,
  /** `limit` */
  "rate-limited": REJECTION,
  "grant-died": UNLIMITED,
  /** `action`, `before`, `after` */
  "operator-action": UNLIMITED,
  /** `format` */
  "data-exported": BY_USER,
  /** `range` */
  "share-created": BY_USER,
  "share-revoked": BY_USER,
} satisfies Record<string, AuditRule>;

export type AuditKind = keyof typeof AUDIT_KINDS;

export function isAuditKind(text: string): text is AuditKind {
  return Object.hasOwn(AUDIT_KINDS, text);
}

export function getAuditRule(kind: AuditKind): AuditRule {
  return AUDIT_KINDS[kind];
}
