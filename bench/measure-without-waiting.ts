const originalFetch = globalThis.fetch;
let waitedMs = 0;

// Adds up how long answers let wait for their first byte; a sync asks for one after the other. Set before the client of Simkl
// is made, which keeps the fetch it finds.
globalThis.fetch = async (...request) => {
  const startedAt = performance.now();
  try {
    return await originalFetch(...request);
  } finally {
    waitedMs += performance.now() - startedAt;
  }
};

/** Milliseconds that `work` took, apart from the waiting for Simkl, whose work is in a process of its own. */
export async function measureWithoutWaiting(work: () => Promise<void>): Promise<{ ms: number; waitingMs: number }> {
  waitedMs = 0;
  const started = performance.now();
  await work();
  return { ms: performance.now() - started - waitedMs, waitingMs: waitedMs };
}
