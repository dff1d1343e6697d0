/** How the simulator treats what Simkl leaves open, and what a test may want out of its way. */
export interface Strictness {
  /**
   * A request without `app-name`, `app-version` or User-Agent: noted as a violation only, or refused too
   * (docs/simkl-api.md#hosts-parameters-and-headers: unknown).
   */
  parameters: "note" | "refuse";
  /** The per-second caps: answered with 429 and 412, or only noted. */
  caps: "refuse" | "note";
  /** Whether requests count against the day's quota. */
  quota: boolean;
  /** What the way to Simkl takes at the very least, in real milliseconds. */
  networkMs: number;
  /** Milliseconds a write waits for the one before it. */
  writeLockMs: number;
  /** Milliseconds that a token or app stays blocked after POST overage (docs/simkl-api.md#open-questions: unknown). */
  blockMs: number;
  /** Which rewatches of a changed item a delta tells (docs/simkl-api.md#sync-algorithm, #open-questions: unknown). */
  deltaSessions: "all" | "changed";
  /**
   * Whether a rewatch moves the activity of its title's list, or none, and only deltas tell it
   * (docs/simkl-api.md#activities: unknown).
   */
  rewatchActivity: "list" | "none";
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
};
