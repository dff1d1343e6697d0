import type { Freshness } from "@/lib/sync/freshness";
import { nextLook } from "./next-look";

const MINUTE = 60_000;
/** Coming back after so long is a visit. */
const AWAY_MS = 15 * MINUTE;
const HURRY_MS = MINUTE;

interface Watch {
  /** Somebody waits for a check: look often for a minute. */
  isHurried: boolean;
  isNews: (seen: Freshness) => boolean;
  /** Brings the page up to date. */
  renew: () => void;
}

/**
 * Asks our own server now and then whether the page is out of date, as long as the tab is looked at. A poll and not a stream of
 * events: one small indexed read per look, while a stream would hold a connection per tab, which hosts without long-lived
 * processes cut or charge for. Whoever comes back after a quarter of an hour, to the tab or to a sleeping computer, gets the
 * page anew, which counts as a visit. Ends when the person is signed out. Answers how to stop.
 */
export function watchFreshness({ isHurried, isNews, renew }: Watch): () => void {
  const leaving = new AbortController();
  const { signal } = leaving;
  let timer: ReturnType<typeof setTimeout>;
  let lookedAt = Date.now();
  let hurryUntil = isHurried ? lookedAt + HURRY_MS : 0;
  let failures = 0;

  async function look() {
    clearTimeout(timer);
    const now = Date.now();
    if (now - lookedAt >= AWAY_MS) {
      hurryUntil = now + HURRY_MS / 4;
      renew();
    } else {
      const seen = await ask(signal);
      if (seen === "signed-out") leaving.abort();
      else if (seen && isNews(seen)) renew();
      failures = seen ? 0 : failures + 1;
    }
    lookedAt = now;
    plan();
  }

  function plan() {
    clearTimeout(timer);
    if (signal.aborted || document.hidden) return;
    timer = setTimeout(look, nextLook({ isHurried: Date.now() < hurryUntil, failures }));
  }

  document.addEventListener("visibilitychange", () => (document.hidden ? clearTimeout(timer) : look()), { signal });
  plan();
  return () => {
    clearTimeout(timer);
    leaving.abort();
  };
}

/** Null when there was no answer worth reading. */
async function ask(signal: AbortSignal): Promise<Freshness | "signed-out" | null> {
  try {
    const answer = await fetch("/api/freshness", { signal, cache: "no-store" });
    if (answer.status === 401) return "signed-out";
    return answer.ok ? ((await answer.json()) as Freshness) : null;
  } catch {
    return null;
  }
}
