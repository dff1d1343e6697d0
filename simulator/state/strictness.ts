/** What Simkl leaves open, and what tests may turn off. */
export interface Strictness {
  /**
   * Without `app-name`, `app-version` or User-Agent: only recorded, or rejected too
   * (docs/simkl-api.md#hosts-parameters-and-headers: unknown).
   */
  parameters: "note" | "refuse";
  /** Limits per second: rejected with 429 and 412, or only recorded. */
  caps: "refuse" | "note";
  /** Whether requests count against the daily quota. */
  quota: boolean;
  /** The least time on the network, in real milliseconds. */
  networkMs: number;
  /** Milliseconds that a write waits for the previous one. */
  writeLockMs: number;
  /**
   * Milliseconds that a token or app stays blocked after too many writes (docs/simkl-api.md#open-questions: unknown).
   */
  blockMs: number;
  /** Rewatches of a changed item in a delta (docs/simkl-api.md#sync-algorithm, #open-questions: unknown). */
  deltaSessions: "all" | "changed";
  /**
   * Whether a rewatch moves the activity of its title's list; otherwise only deltas contain it
   * (docs/simkl-api.md#activities: unknown).
   */
  rewatchActivity: "list" | "none";
  /**
   * `next_to_watch_info` of a title that is caught up: no key, or null
   * (docs/simkl-api.md#all-items, #null-and-empty-values: both are documented).
   */
  caughtUpInfo: "absent" | "null";
  /** The rank in ratings of a list: `{type, value}`, or a number as in the blueprint. */
  rankShape: "object" | "number";
  /** A random title: `{simkl_id, simkl_url}` as recorded in 2020, or `{id, url}` as in the blueprint. */
  randomShape: "recorded" | "blueprint";
}

export const DEFAULT_STRICTNESS: Strictness = {
  parameters: "note",
  caps: "refuse",
  quota: true,
  networkMs: 3,
  writeLockMs: 20_000,
  blockMs: 5_000,
  deltaSessions: "all",
  rewatchActivity: "list",
  caughtUpInfo: "absent",
  rankShape: "object",
  randomShape: "recorded",
};
