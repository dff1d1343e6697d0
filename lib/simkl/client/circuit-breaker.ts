const OPEN_MS = 60_000;
const CIRCUIT_BREAKERS = Symbol.for("simkl.fuses");

/**
 * Keeps an app from asking Simkl anything for a minute after a 412: each further request prolongs the block
 * (docs/simkl-api.md#errors, #rate-limits-and-quotas).
 */
export class CircuitBreaker {
  #openedAt: number | null = null;

  open(now: number): void {
    this.#openedAt = now;
  }

  isOpen(now: number): boolean {
    return this.#openedAt !== null && Math.abs(now - this.#openedAt) < OPEN_MS;
  }

  /** Somebody knows better: the next request is sent. */
  close(): void {
    this.#openedAt = null;
  }
}

/** The fuse of an app at an address: the same one for every client of this process, however often modules are loaded. */
export function getCircuitBreaker(app: string): CircuitBreaker {
  const circuitBreakers = getProcessCircuitBreakers();
  const circuitBreaker = circuitBreakers.get(app) ?? new CircuitBreaker();
  circuitBreakers.set(app, circuitBreaker);
  return circuitBreaker;
}

// As with the lanes: only the global object is shared by all bundles, and what lies under this symbol is made here alone.
function getProcessCircuitBreakers(): Map<string, CircuitBreaker> {
  const shared = globalThis as { [CIRCUIT_BREAKERS]?: Map<string, CircuitBreaker> };
  shared[CIRCUIT_BREAKERS] ??= new Map();
  return shared[CIRCUIT_BREAKERS];
}
