import type { RequestRecord } from "./request-log";

export type Rule =
  | "missing-parameter"
  | "missing-user-agent"
  | "all-items-without-activities"
  | "repeated-full-pull"
  | "watched-beside-all-items"
  | "parallel-calls"
  | "too-many-gets"
  | "too-many-posts"
  | "dead-token-reused"
  | "repeated-post-body"
  | "authorization-on-cached-surface";

/** A rule of Simkl that the client broke (digest §1, §4, §12, §20). */
export interface Violation {
  rule: Rule;
  detail: string;
  requestId: number;
  path: string;
  accountId: number | null;
  /** The simulator's time, ISO-8601. */
  at: string;
}

/** The broken rules in the order they were noticed. */
export class Violations {
  readonly found: Violation[] = [];

  note(rule: Rule, record: RequestRecord, detail: string): void {
    const { id, path, accountId, at } = record;
    this.found.push({ rule, detail, requestId: id, path, accountId, at });
  }

  clear(): void {
    this.found.length = 0;
  }
}
