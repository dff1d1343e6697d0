const BLOWN_MS = 60_000;
const FUSES = Symbol.for("simkl.fuses");

/**
 * Keeps an app from asking Simkl anything for a minute after a 412: each further request prolongs the block
 * (docs/simkl-api.md#errors, #rate-limits-and-quotas).
 */
export class Fuse {
  #blownAt: number | null = null;

  blow(now: number): void {
    this.#blownAt = now;
  }

  isBlown(now: number): boolean {
    return this.#blownAt !== null && Math.abs(now - this.#blownAt) < BLOWN_MS;
  }

  /** Somebody knows better: the next request is sent. */
  mend(): void {
    this.#blownAt = null;
  }
}

/** The fuse of an app at an address: the same one for every client of this process, however often modules are loaded. */
export function fuseOf(app: string): Fuse {
  const fuses = processFuses();
  const fuse = fuses.get(app) ?? new Fuse();
  fuses.set(app, fuse);
  return fuse;
}

// As with the lanes: only the global object is shared by all bundles, and what lies under this symbol is made here alone.
function processFuses(): Map<string, Fuse> {
  const shared = globalThis as { [FUSES]?: Map<string, Fuse> };
  shared[FUSES] ??= new Map();
  return shared[FUSES];
}
