import type { HttpBindings } from "@hono/node-server";
import type { RequestRecord } from "../state/request-log";
import type { Violations } from "../state/violations";

/** How late the end of a response, or of an abort by the client, may be noticed. */
const GRACE_MS = 20;

interface Entry {
  record: RequestRecord;
  bindings: HttpBindings;
}

/** Checks that a token has one request in flight (docs/simkl-api.md#rate-limits-and-quotas). */
export class InFlight {
  #activeCalls = new Map<number, Set<Entry>>();
  #violations: Violations;

  constructor(violations: Violations) {
    this.#violations = violations;
  }

  /** Records a call that starts before the previous one was answered. */
  track(grantId: number, record: RequestRecord, bindings: HttpBindings): void {
    const entries = this.#activeCalls.get(grantId) ?? new Set();
    this.#activeCalls.set(grantId, entries);
    for (const other of entries) {
      if (other.bindings.incoming.socket === bindings.incoming.socket) continue;
      const hadEnded = other.bindings.outgoing.writableEnded;
      const isOver = () => !entries.has(other) && (hadEnded || !other.bindings.outgoing.writableEnded);
      setTimeout(() => isOver() || this.#noteOverlap(record, other.record), GRACE_MS).unref();
    }
    const entry = { record, bindings };
    entries.add(entry);
    bindings.outgoing.once("close", () => entries.delete(entry));
  }

  #noteOverlap(record: RequestRecord, other: RequestRecord): void {
    this.#violations.note("parallel-calls", record, `while ${other.method} ${other.path} was not answered yet`);
  }
}
