const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

interface AuditRule {
  /** How many of one origin (person, address) a process stores in ten minutes, and the table in a day; null: all of them. */
  most: { inTenMinutes: number; inADay: number; countedFor: "kind" | "person" } | null;
  /** How long they are kept. */
  keptMs: number;
}

/** Anybody can cause them without an account, so all of a kind share one bound. */
const REFUSAL: AuditRule = { most: { inTenMinutes: 5, inADay: 2000, countedFor: "kind" }, keptMs: 90 * DAY };
/** A person causes them, so nobody can crowd out another person's. */
const PERSONAL: AuditRule = { most: { inTenMinutes: 30, inADay: 200, countedFor: "person" }, keptMs: 365 * DAY };
const UNLIMITED: AuditRule = { most: null, keptMs: 365 * DAY };

/** What is recorded; `detail` holds what stands behind the colon. */
export const AUDIT_KINDS = {
  "signed-in": PERSONAL,
  "signed-out": PERSONAL,
  /** A person ended sessions other than the one they use: `count`. */
  "sessions-ended": PERSONAL,
  /** Simkl or we refused: `problem`. */
  "sign-in-refused": REFUSAL,
  /** An operators' page or action, asked for by somebody who is none: `path`. */
  forbidden: REFUSAL,
  /** A request that another site's page sent: `path`, `origin`. */
  "foreign-origin": REFUSAL,
  /** `limit`, by its name. */
  "rate-limited": REFUSAL,
  /** Simkl no longer accepts the stored grant. */
  "grant-died": UNLIMITED,
  /** What an operator did: `action`, and `before` and `after` where they are small. */
  "operator-action": UNLIMITED,
  /** `format`. */
  "data-exported": PERSONAL,
  /** `range`. */
  "share-created": PERSONAL,
  "share-revoked": PERSONAL,
} satisfies Record<string, AuditRule>;

export type AuditKind = keyof typeof AUDIT_KINDS;

export function isAuditKind(text: string): text is AuditKind {
  return Object.hasOwn(AUDIT_KINDS, text);
}

export function auditRule(kind: AuditKind): AuditRule {
  return AUDIT_KINDS[kind];
}
