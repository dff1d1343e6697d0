const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

interface AuditRule {
  /** How many of one origin (person, address) a process stores in ten minutes, and the table in a day; null: all of them. */
  bound: { perTenMinutes: number; perDay: number; countedBy: "kind" | "person" } | null;
  /** How long they are kept. */
  retentionMs: number;
}

/** Anybody can cause them without an account, so all of a kind share one bound. */
const REJECTION: AuditRule = { bound: { perTenMinutes: 5, perDay: 2000, countedBy: "kind" }, retentionMs: 90 * DAY };
/** A person causes them, so nobody can crowd out another person's. */
const BY_USER: AuditRule = { bound: { perTenMinutes: 30, perDay: 200, countedBy: "person" }, retentionMs: 365 * DAY };
const UNLIMITED: AuditRule = { bound: null, retentionMs: 365 * DAY };

/** What is recorded; `detail` holds what stands behind the colon. */
export const AUDIT_KINDS = {
  "signed-in": BY_USER,
  "signed-out": BY_USER,
  /** A person ended sessions other than the one they use: `count`. */
  "sessions-ended": BY_USER,
  /** Simkl or we refused: `problem`. */
  "sign-in-refused": REJECTION,
  /** An operators' page or action, asked for by somebody who is none: `path`. */
  forbidden: REJECTION,
  /** A request that another site's page sent: `path`, `origin`. */
  "foreign-origin": REJECTION,
  /** `limit`, by its name. */
  "rate-limited": REJECTION,
  /** Simkl no longer accepts the stored grant. */
  "grant-died": UNLIMITED,
  /** What an operator did: `action`, and `before` and `after` where they are small. */
  "operator-action": UNLIMITED,
  /** `format`. */
  "data-exported": BY_USER,
  /** `range`. */
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
