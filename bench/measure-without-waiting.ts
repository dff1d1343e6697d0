import { subscribe } from "node:diagnostics_channel";
import { setTimeout } from "node:timers/promises";

const startedAt = new WeakMap<object, number>();
let waitedMs = 0;

// Adds up how long responses let wait for their first byte; a sync sends one request after the other.
subscribe("http.client.request.start", (message) => startedAt.set(getRequest(message), performance.now()));
subscribe("http.client.response.finish", (message) => {
  waitedMs += performance.now() - (startedAt.get(getRequest(message)) ?? Number.NaN);
});

/** The sleep of a Simkl client; what it waits for the rate limit is waiting too. */
export async function sleepMeasured(ms: number, signal?: AbortSignal): Promise<void> {
  const sleptFrom = performance.now();
  await setTimeout(ms, undefined, { signal });
  waitedMs += performance.now() - sleptFrom;
}

function getRequest(message: unknown): object {
  return (message as { request: object }).request;
}

/** Milliseconds that `work` took, apart from the waiting for Simkl, whose work is in a process of its own. */
export async function measureWithoutWaiting(work: () => Promise<void>): Promise<{ ms: number; waitingMs: number }> {
  waitedMs = 0;
  const started = performance.now();
  await work();
  return { ms: performance.now() - started - waitedMs, waitingMs: waitedMs };
}
