const originalFetch = globalThis.fetch;
let waitedMs = 0;

// Sums the time to the first byte of each response; a sync sends its requests in sequence. Set before the client of Simkl
// is created, which keeps the fetch that it finds.
globalThis.fetch = async (...request) => {
  const startedAt = performance.now();
  try {
    return await originalFetch(...request);
  } finally {
    waitedMs += performance.now() - startedAt;
  }
};

/** `ms` is without the waiting for Simkl. */
export async function measureWithoutWaiting(work: () => Promise<void>): Promise<{ ms: number; waitingMs: number }> {
  waitedMs = 0;
  const started = performance.now();
  await work();
  return { ms: performance.now() - started - waitedMs, waitingMs: waitedMs };
}
