import { randomUUID } from "node:crypto";
import { createSimkl, type SimklCall, type TokenSource } from "@/lib/simkl/client/client";

/** A client whose clock moves only when it sleeps; records sleeps and calls. */
export function createTestClient(url: string) {
  const sleeps: number[] = [];
  const calls: SimklCall[] = [];
  const clock = { now: Date.parse("2026-10-03T12:00:00Z") };
  const simkl = createSimkl(
    {
      // Rate limiters belong to the process: a unique name separates tests.
      clientId: `client-${randomUUID()}`,
      clientSecret: "client-secret",
      apiUrl: url,
      siteUrl: "https://simkl.com",
      dataUrl: url,
      imageUrl: "https://wsrv.nl/?url=https://simkl.in",
      appName: "watchfolio",
      appVersion: "1.2",
    },
    {
      now: () => clock.now,
      sleep: async (ms, signal) => {
        signal?.throwIfAborted();
        sleeps.push(ms);
        clock.now += ms;
      },
      random: () => 0,
      onCall: (call) => calls.push(call),
    },
  );
  return { simkl, sleeps, calls, clock };
}

/** `token-1`, after a renewal `token-2`, and so on. */
export function createTestTokens(key: string = randomUUID()): TokenSource & { renewals: string[] } {
  const renewals: string[] = [];
  const current = () => `token-${renewals.length + 1}`;
  return {
    key,
    renewals,
    getToken: async () => current(),
    renew: async (stale) => {
      renewals.push(stale);
      return current();
    },
  };
}
