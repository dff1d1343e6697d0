import type { RequestRecord } from "./request-log";

export const RULES = [
  "missing-parameter",
  "missing-user-agent",
  "all-items-without-activities",
  "repeated-full-pull",
  "repeated-date-from",
  "watched-beside-all-items",
  "parallel-calls",
  "too-many-gets",
  "too-many-posts",
  "dead-token-reused",
  "repeated-post-body",
  "rewatch-write",
  "authorization-on-cached-surface",
  "changes-by-instant",
  "changes-twice-a-day",
] as const;
export type Rule = (typeof RULES)[number];

/**
 * A rule of Simkl that the client broke (docs/simkl-api.md#hosts-parameters-and-headers, #rate-limits-and-quotas,
 * #sync-algorithm, #images-and-terms).
 */
export interface Violation {
  rule: Rule;
  detail: string;
  requestId: number;
  path: string;
  accountId: number | null;
  /** The simulator's time, ISO-8601. */
  at: string;
}

/** A rule that an account breaks on purpose, and why. */
export interface Excuse {
  rule: Rule;
  accountId: number;
  why: string;
  /** At most; unlimited by default. */
  times?: number;
}

/** In the order of detection. */
export class Violations {
  readonly found: Violation[] = [];
  /** Violations with an excuse. */
  readonly excused: Violation[] = [];
  #excuses: (Excuse & { left: number })[] = [];

  /** Separates later violations of this rule by the account. */
  excuse(excuse: Excuse): void {
    this.#excuses.push({ ...excuse, left: excuse.times ?? Number.POSITIVE_INFINITY });
  }

  note(rule: Rule, record: RequestRecord, detail: string): void {
    const { id, path, accountId, at } = record;
    const excuse = this.#excuses.find((one) => one.rule === rule && one.accountId === accountId && one.left > 0);
    if (excuse) excuse.left -= 1;
    (excuse ? this.excused : this.found).push({ rule, detail, requestId: id, path, accountId, at });
  }

  clear(): void {
    this.found.length = 0;
    this.excused.length = 0;
  }
}
