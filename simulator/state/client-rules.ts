import { createHash } from "node:crypto";
import type { Kind, KindStamps, Stamps } from "../model";
import type { RequestRecord } from "./request-log";
import type { Violations } from "./violations";

const MINUTE = 60_000;

/** How a person's library was looked at, under whatever grant: somebody who signs in again may do so while it is being read. */
interface Looks {
  hasActivities: boolean;
  /** The all-items calls since the last activities call, and the `date_from` of each. */
  sinceActivities: Map<string, string>;
}

/** What one grant has asked so far, as far as the rules look back. */
interface Past {
  fullPulls: Set<string>;
  usesAllItems: boolean;
  usesWatched: boolean;
  posts: Map<string, number>;
}

/** Without a kind whose key a fault took away. */
type ToldStamps = Partial<Pick<Stamps, Kind>>;

/** A delta as it was answered last. */
interface Delta {
  since: string;
  /** The stamps that it follows, as the client had last been told. */
  stamps: string;
}

const DELTA_BUCKETS = {
  "/sync/all-items": ["watching", "plantowatch", "hold", "completed", "dropped"],
  "/sync/ratings": ["rated_at"],
} as const satisfies Record<string, readonly (keyof KindStamps)[]>;

const KINDS = ["tv", "movie", "anime"] as const;
const ACTIVITY_KEYS = { tv: "tv_shows", movie: "movies", anime: "anime" } as const satisfies Record<Kind, string>;

/**
 * Watches the order of each person's calls (docs/simkl-api.md#rate-limits-and-quotas, #sync-algorithm,
 * #rewatch-precautions).
 */
export class ClientRules {
  /** Every write that carried `allow_rewatch=yes`: only a person's click may cause one. */
  readonly rewatchWrites: RequestRecord[] = [];
  #pasts = new Map<number, Past>();
  #looks = new Map<number, Looks>();
  /** By account and call, without its `date_from`. */
  #deltas = new Map<number, Map<string, Delta>>();
  /** By account, as the latest answer of `/sync/activities` told. */
  #toldStamps = new Map<number, ToldStamps>();
  #violations: Violations;
  #stampsOf: (accountId: number) => Stamps | null;

  constructor(violations: Violations, stampsOf: (accountId: number) => Stamps | null) {
    this.#violations = violations;
    this.#stampsOf = stampsOf;
  }

  /** Looks at a call that was answered, in full or without the key that a fault took away: it was asked all the same. */
  observeAnswered(record: RequestRecord, missingKey?: string): void {
    const past = this.#pastOf(record);
    this.#observeDelta(record);
    if (record.path === "/sync/activities") {
      const stamps = this.#stampsOf(record.accountId ?? 0);
      if (stamps) this.#toldStamps.set(record.accountId ?? 0, toldStamps(stamps, missingKey));
      this.#looks.set(record.accountId ?? 0, { hasActivities: true, sinceActivities: new Map() });
    } else if (record.path === "/sync/all-items" || record.path.startsWith("/sync/all-items/")) {
      this.#observeAllItems(past, record);
    } else if (record.path === "/sync/watched") {
      past.usesWatched = true;
      this.#checkSpotChecks(past, record);
    }
  }

  /** A call that got no answer, or a refusal, may be made again, together with the others that tell of the same. */
  observeFailed({ accountId, path, query }: RequestRecord): void {
    const deltas = this.#deltas.get(accountId ?? 0);
    const family = familyOf(path);
    if (!deltas || !family || isIdsOnly(query)) return;
    for (const call of deltas.keys()) if (call.startsWith(family)) deltas.delete(call);
  }

  /** Looks at a write that was applied, or whose sender cannot know that it was not: it may not be sent again. */
  observeWrite(record: RequestRecord, text: string): void {
    if (record.method !== "POST" || text === "") return;
    // The library is read for what one wrote, whichever stamp that moves (docs/simkl-api.md#activities: unknown).
    this.#deltas.delete(record.accountId ?? 0);
    const { posts } = this.#pastOf(record);
    if (record.query.allow_rewatch === "yes") {
      this.rewatchWrites.push(record);
      this.#violations.note("rewatch-write", record, "only a person's click may cause one");
    }
    const key = createHash("sha256").update(`${record.path}\n${text}`).digest("base64");
    const before = posts.get(key);
    if (before !== undefined && record.startedAt - before < MINUTE)
      this.#violations.note("repeated-post-body", record, `the same as ${record.startedAt - before} ms before`);
    posts.set(key, record.startedAt);
  }

  #pastOf({ grantId }: RequestRecord): Past {
    const past = this.#pasts.get(grantId ?? 0) ?? newPast();
    this.#pasts.set(grantId ?? 0, past);
    return past;
  }

  #observeAllItems(past: Past, record: RequestRecord): void {
    const { date_from: since, ...rest } = record.query;
    const call = `${record.path}?${new URLSearchParams(rest)}`;
    // The same from further back is another question: it looks for what a delta may have left out
    // (docs/simkl-api.md#sync-algorithm).
    const looks = this.#looks.get(record.accountId ?? 0) ?? { hasActivities: false, sinceActivities: new Map() };
    this.#looks.set(record.accountId ?? 0, looks);
    const before = looks.sinceActivities.get(call);
    const isFurtherBack = since !== undefined && before !== undefined && since < before;
    if (!looks.hasActivities || (before !== undefined && !isFurtherBack)) {
      const detail = `from ${since ?? "the beginning"}, last from ${before || "the beginning"}: no /sync/activities between`;
      this.#violations.note(
        "all-items-without-activities",
        record,
        before === undefined ? "no /sync/activities" : detail,
      );
    }
    looks.sinceActivities.set(call, since ?? "");

    if (!since && !rest.extended?.endsWith("ids_only")) {
      if (past.fullPulls.has(record.path)) this.#violations.note("repeated-full-pull", record, "no date_from");
      past.fullPulls.add(record.path);
    }
    past.usesAllItems = true;
    this.#checkSpotChecks(past, record);
  }

  /**
   * The same `date_from` twice in a row tells nothing new while no stamp has moved (docs/simkl-api.md#activities,
   * #sync-algorithm).
   */
  #observeDelta(record: RequestRecord): void {
    const { date_from: since, ...rest } = record.query;
    const family = familyOf(record.path);
    const stamps = this.#toldStamps.get(record.accountId ?? 0);
    if (!family || !stamps || since === undefined || isIdsOnly(rest)) return;
    const deltas = this.#deltas.get(record.accountId ?? 0) ?? new Map<string, Delta>();
    this.#deltas.set(record.accountId ?? 0, deltas);
    const call = `${record.path}?${new URLSearchParams(rest)}`;
    const now = { since, stamps: JSON.stringify(relevantStamps(stamps, family)) };
    const before = deltas.get(call);
    if (before?.since === now.since && before.stamps === now.stamps)
      this.#violations.note("repeated-date-from", record, `${since}, and nothing has moved since`);
    deltas.set(call, now);
  }

  #checkSpotChecks(past: Past, record: RequestRecord): void {
    if (past.usesAllItems && past.usesWatched)
      this.#violations.note("watched-beside-all-items", record, "/sync/watched repeats what all-items answers");
  }
}

function newPast(): Past {
  return {
    fullPulls: new Set(),
    usesAllItems: false,
    usesWatched: false,
    posts: new Map(),
  };
}

function familyOf(path: string): keyof typeof DELTA_BUCKETS | null {
  if (path.startsWith("/sync/all-items")) return "/sync/all-items";
  return path.startsWith("/sync/ratings") ? "/sync/ratings" : null;
}

function isIdsOnly({ extended }: Record<string, string>): boolean {
  return extended?.endsWith("ids_only") ?? false;
}

function toldStamps(stamps: Stamps, missingKey: string | undefined): ToldStamps {
  const told = KINDS.filter((kind) => ACTIVITY_KEYS[kind] !== missingKey);
  return Object.fromEntries(told.map((kind) => [kind, { ...stamps[kind] }]));
}

function relevantStamps(told: ToldStamps, family: keyof typeof DELTA_BUCKETS): (string | null)[] {
  return KINDS.flatMap((kind) => DELTA_BUCKETS[family].map((bucket) => told[kind]?.[bucket] ?? null));
}
