const OPEN_MS = 60_000;
const CIRCUIT_BREAKERS = Symbol.for("simkl.circuit-breakers");

/** Stops an app's requests for a minute after a 412: each further one prolongs the block (docs/simkl-api.md#errors). */
export class CircuitBreaker {
  #openedAt: number | null = null;

  open(now: number): void {
    this.#openedAt = now;
  }

  isOpen(now: number): boolean {
    return this.#openedAt !== null && Math.abs(now - this.#openedAt) < OPEN_MS;
  }

  /** Lets the next request through at once. */
  close(): void {
    this.#openedAt = null;
  }
}

/** One per app and address, shared by all clients of this process. */
export function getCircuitBreaker(app: string): CircuitBreaker {
  const circuitBreakers = getProcessCircuitBreakers();
  const circuitBreaker = circuitBreakers.get(app) ?? new CircuitBreaker();
  circuitBreakers.set(app, circuitBreaker);
  return circuitBreaker;
}

// As in `rate-limiters.ts`: bundles share only the global object.
function getProcessCircuitBreakers(): Map<string, CircuitBreaker> {
  const shared = globalThis as { [CIRCUIT_BREAKERS]?: Map<string, CircuitBreaker> };
  shared[CIRCUIT_BREAKERS] ??= new Map();
  return shared[CIRCUIT_BREAKERS];
}
