import type { Freshness } from "@/lib/sync/status/freshness";
import { getPollDelay } from "./get-poll-delay";

const MINUTE = 60_000;
/** Coming back after so long is a visit. */
const AWAY_MS = 15 * MINUTE;
const URGENT_MS = MINUTE;

interface FreshnessOptions {
  /** A check is awaited: poll often for a minute. */
  isUrgent: boolean;
  hasChanged: (seen: Freshness) => boolean;
  /** Brings the page up to date. */
  refresh: () => void;
}

/**
 * Polls our server while the tab is visible. A stream would hold a connection per tab, which serverless hosts cut or charge for. A
 * return after a quarter of an hour reloads the page, which counts as a visit. Stops at sign-out; returns a function that stops it.
 */
export function watchFreshness({ isUrgent, hasChanged, refresh }: FreshnessOptions): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  let timer: ReturnType<typeof setTimeout>;
  let polledAt = Date.now();
  let urgentUntil = isUrgent ? polledAt + URGENT_MS : 0;
  let failures = 0;

  async function poll() {
    clearTimeout(timer);
    const now = Date.now();
    if (now - polledAt >= AWAY_MS) {
      urgentUntil = now + URGENT_MS / 4;
      refresh();
    } else {
      const seen = await fetchFreshness(signal);
      if (seen === "signed-out") controller.abort();
      else if (seen && hasChanged(seen)) refresh();
      failures = seen ? 0 : failures + 1;
    }
    polledAt = now;
    schedulePoll();
  }

  function schedulePoll() {
    clearTimeout(timer);
    if (signal.aborted || document.hidden) return;
    timer = setTimeout(poll, getPollDelay({ isUrgent: Date.now() < urgentUntil, failures }));
  }

  document.addEventListener("visibilitychange", () => (document.hidden ? clearTimeout(timer) : poll()), { signal });
  schedulePoll();
  return () => {
    clearTimeout(timer);
    controller.abort();
  };
}

/** Null when there was no answer worth reading. */
async function fetchFreshness(signal: AbortSignal): Promise<Freshness | "signed-out" | null> {
  try {
    const response = await fetch("/api/freshness", { signal, cache: "no-store" });
    if (response.status === 401) return "signed-out";
    return response.ok ? ((await response.json()) as Freshness) : null;
  } catch {
    return null;
  }
}
