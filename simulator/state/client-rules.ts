import { createHash } from "node:crypto";
import type { Kind, KindStamps, Stamps } from "../model";
import type { RequestRecord } from "./request-log";
import type { Violations } from "./violations";

const MINUTE = 60_000;

/** A person's reads of their library over all grants: a new sign-in may read again. */
interface LibraryReads {
  hasActivities: boolean;
  /** All-items calls since the last activities call, with their `date_from`. */
  sinceActivities: Map<string, string>;
}

/** What one grant has requested so far, as far as the rules look back. */
interface GrantHistory {
  fullPulls: Set<string>;
  usesAllItems: boolean;
  usesWatched: boolean;
  posts: Map<string, number>;
}

/** Without a kind whose key a fault removed. */
type ReceivedStamps = Partial<Pick<Stamps, Kind>>;

interface Delta {
  since: string;
  /** The stamps that the client had received before. */
  stamps: string;
}

const DELTA_BUCKETS = {
  "/sync/all-items": ["watching", "plantowatch", "hold", "completed", "dropped"],
  "/sync/ratings": ["rated_at"],
} as const satisfies Record<string, readonly (keyof KindStamps)[]>;

const KINDS = ["tv", "movie", "anime"] as const;
const ACTIVITY_KEYS = { tv: "tv_shows", movie: "movies", anime: "anime" } as const satisfies Record<Kind, string>;

/**
 * Checks the order of each person's calls (docs/simkl-api.md#rate-limits-and-quotas, #sync-algorithm,
 * #rewatch-precautions).
 */
export class ClientRules {
  /** Writes with `allow_rewatch=yes`: only a person's click may cause one. */
  readonly rewatchWrites: RequestRecord[] = [];
  #histories = new Map<number, GrantHistory>();
  #reads = new Map<number, LibraryReads>();
  /** By account and call, without `date_from`. */
  #deltas = new Map<number, Map<string, Delta>>();
  /** By account, from the latest response of `/sync/activities`. */
  #receivedStamps = new Map<number, ReceivedStamps>();
  #violations: Violations;
  #getStamps: (accountId: number) => Stamps | null;

  constructor(violations: Violations, getStamps: (accountId: number) => Stamps | null) {
    this.#violations = violations;
    this.#getStamps = getStamps;
  }

  /** A response without a key that a fault removed counts as requested. */
  observeResponse(record: RequestRecord, missingKey?: string): void {
    const history = this.#getHistory(record);
    this.#observeDelta(record);
    if (record.path === "/sync/activities") {
      const stamps = this.#getStamps(record.accountId ?? 0);
      if (stamps) this.#receivedStamps.set(record.accountId ?? 0, pickReceivedStamps(stamps, missingKey));
      this.#reads.set(record.accountId ?? 0, { hasActivities: true, sinceActivities: new Map() });
    } else if (record.path === "/sync/all-items" || record.path.startsWith("/sync/all-items/")) {
      this.#observeAllItems(history, record);
    } else if (record.path === "/sync/watched") {
      history.usesWatched = true;
      this.#checkSpotChecks(history, record);
    }
  }

  /** A call without a response, or with an error, may be repeated. */
  observeFailed({ accountId, path, query }: RequestRecord): void {
    const deltas = this.#deltas.get(accountId ?? 0);
    const family = getFamily(path);
    if (!deltas || !family || isIdsOnly(query)) return;
    for (const call of deltas.keys()) if (call.startsWith(family)) deltas.delete(call);
  }

  /** Applied, or unclear for its sender: it may not be repeated. */
  observeWrite(record: RequestRecord, text: string): void {
    if (record.method !== "POST" || text === "") return;
    // Own writes are read back, whichever stamp they move (docs/simkl-api.md#activities: unknown).
    this.#deltas.delete(record.accountId ?? 0);
    const { posts } = this.#getHistory(record);
    if (record.query.allow_rewatch === "yes") {
      this.rewatchWrites.push(record);
      this.#violations.note("rewatch-write", record, "only a person's click may cause one");
    }
    const key = createHash("sha256").update(`${record.path}\n${text}`).digest("base64");
    const previous = posts.get(key);
    if (previous !== undefined && record.startedAt - previous < MINUTE)
      this.#violations.note("repeated-post-body", record, `the same as ${record.startedAt - previous} ms before`);
    posts.set(key, record.startedAt);
  }

  #getHistory({ grantId }: RequestRecord): GrantHistory {
    const history = this.#histories.get(grantId ?? 0) ?? createHistory();
    this.#histories.set(grantId ?? 0, history);
    return history;
  }

  #observeAllItems(history: GrantHistory, record: RequestRecord): void {
    const { date_from: since, ...rest } = record.query;
    const call = `${record.path}?${new URLSearchParams(rest)}`;
    // An earlier `date_from` looks for what a delta may leave out (docs/simkl-api.md#sync-algorithm).
    const reads = this.#reads.get(record.accountId ?? 0) ?? { hasActivities: false, sinceActivities: new Map() };
    this.#reads.set(record.accountId ?? 0, reads);
    const previous = reads.sinceActivities.get(call);
    const isFurtherBack = since !== undefined && previous !== undefined && since < previous;
    if (!reads.hasActivities || (previous !== undefined && !isFurtherBack)) {
      const detail = `from ${since ?? "the beginning"}, last from ${previous || "the beginning"}: no /sync/activities between`;
      this.#violations.note(
        "all-items-without-activities",
        record,
        previous === undefined ? "no /sync/activities" : detail,
      );
    }
    reads.sinceActivities.set(call, since ?? "");

    if (!since && !rest.extended?.endsWith("ids_only")) {
      if (history.fullPulls.has(record.path)) this.#violations.note("repeated-full-pull", record, "no date_from");
      history.fullPulls.add(record.path);
    }
    history.usesAllItems = true;
    this.#checkSpotChecks(history, record);
  }

  /** The same `date_from` twice is useless while no stamp moved (docs/simkl-api.md#activities, #sync-algorithm). */
  #observeDelta(record: RequestRecord): void {
    const { date_from: since, ...rest } = record.query;
    const family = getFamily(record.path);
    const stamps = this.#receivedStamps.get(record.accountId ?? 0);
    if (!family || !stamps || since === undefined || isIdsOnly(rest)) return;
    const deltas = this.#deltas.get(record.accountId ?? 0) ?? new Map<string, Delta>();
    this.#deltas.set(record.accountId ?? 0, deltas);
    const call = `${record.path}?${new URLSearchParams(rest)}`;
    const current = { since, stamps: JSON.stringify(listRelevantStamps(stamps, family)) };
    const previous = deltas.get(call);
    if (previous?.since === current.since && previous.stamps === current.stamps)
      this.#violations.note("repeated-date-from", record, `${since}, and nothing has moved since`);
    deltas.set(call, current);
  }

  #checkSpotChecks(history: GrantHistory, record: RequestRecord): void {
    if (history.usesAllItems && history.usesWatched)
      this.#violations.note("watched-beside-all-items", record, "/sync/watched repeats what all-items answers");
  }
}

function createHistory(): GrantHistory {
  return {
    fullPulls: new Set(),
    usesAllItems: false,
    usesWatched: false,
    posts: new Map(),
  };
}

function getFamily(path: string): keyof typeof DELTA_BUCKETS | null {
  if (path.startsWith("/sync/all-items")) return "/sync/all-items";
  return path.startsWith("/sync/ratings") ? "/sync/ratings" : null;
}

function isIdsOnly({ extended }: Record<string, string>): boolean {
  return extended?.endsWith("ids_only") ?? false;
}

function pickReceivedStamps(stamps: Stamps, missingKey: string | undefined): ReceivedStamps {
  const received = KINDS.filter((kind) => ACTIVITY_KEYS[kind] !== missingKey);
  return Object.fromEntries(received.map((kind) => [kind, { ...stamps[kind] }]));
}

function listRelevantStamps(received: ReceivedStamps, family: keyof typeof DELTA_BUCKETS): (string | null)[] {
  return KINDS.flatMap((kind) => DELTA_BUCKETS[family].map((bucket) => received[kind]?.[bucket] ?? null));
}
