import { createHash } from "node:crypto";
import type { RequestRecord } from "../state/request-log";
import type { Violations } from "../state/violations";

const MINUTE = 60_000;

/** What one grant has asked so far, as far as the rules look back. */
interface Past {
  hasActivities: boolean;
  /** The all-items calls since the last activities call, without their `date_from`. */
  sinceActivities: Set<string>;
  fullPulls: Set<string>;
  usesAllItems: boolean;
  usesWatched: boolean;
  posts: Map<string, number>;
}

/** Watches the order of a client's calls (digest §4, §12, §13.7). Only calls that were answered count. */
export class ClientRules {
  #pasts = new Map<number, Past>();
  #violations: Violations;
  #rewatchWrites: RequestRecord[];

  constructor(violations: Violations, rewatchWrites: RequestRecord[]) {
    this.#violations = violations;
    this.#rewatchWrites = rewatchWrites;
  }

  /** Looks at an answered call of a grant; `text` is its body. */
  observe(grantId: number, record: RequestRecord, text: string): void {
    const past = this.#pasts.get(grantId) ?? newPast();
    this.#pasts.set(grantId, past);

    if (record.path === "/sync/activities") {
      past.hasActivities = true;
      past.sinceActivities.clear();
    } else if (record.path === "/sync/all-items" || record.path.startsWith("/sync/all-items/")) {
      this.#observeAllItems(past, record);
    } else if (record.path === "/sync/watched") {
      past.usesWatched = true;
      this.#checkSpotChecks(past, record);
    }
    if (record.method === "POST" && text !== "") this.#observeWrite(past, record, text);
  }

  #observeAllItems(past: Past, record: RequestRecord): void {
    const { date_from: since, ...rest } = record.query;
    const call = `${record.path}?${new URLSearchParams(rest)}`;
    if (!past.hasActivities || past.sinceActivities.has(call))
      this.#violations.note("all-items-without-activities", record, "no /sync/activities since the last such call");
    past.sinceActivities.add(call);

    if (!since && !rest.extended?.endsWith("ids_only")) {
      if (past.fullPulls.has(record.path)) this.#violations.note("repeated-full-pull", record, "no date_from");
      past.fullPulls.add(record.path);
    }
    past.usesAllItems = true;
    this.#checkSpotChecks(past, record);
  }

  #checkSpotChecks(past: Past, record: RequestRecord): void {
    if (past.usesAllItems && past.usesWatched)
      this.#violations.note("watched-beside-all-items", record, "/sync/watched repeats what all-items answers");
  }

  #observeWrite(past: Past, record: RequestRecord, text: string): void {
    if (record.query.allow_rewatch === "yes") this.#rewatchWrites.push(record);
    const key = createHash("sha256").update(`${record.path}\n${text}`).digest("base64");
    const before = past.posts.get(key);
    if (before !== undefined && record.startedAt - before < MINUTE)
      this.#violations.note("repeated-post-body", record, `the same as ${record.startedAt - before} ms before`);
    past.posts.set(key, record.startedAt);
  }
}

function newPast(): Past {
  return {
    hasActivities: false,
    sinceActivities: new Set(),
    fullPulls: new Set(),
    usesAllItems: false,
    usesWatched: false,
    posts: new Map(),
  };
}
