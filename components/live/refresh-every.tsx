"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useTransition } from "react";

/** Asks our own server for the page again and again while the tab is looked at; scroll, focus and what is unfolded stay. */
export function RefreshEvery({ seconds }: { seconds: number }) {
  const router = useRouter();
  const [isRenewing, startTransition] = useTransition();
  const renew = useEffectEvent(() => {
    if (!document.hidden && !isRenewing) startTransition(() => router.refresh());
  });
  useEffect(() => {
    const leaving = new AbortController();
    const timer = setInterval(() => renew(), seconds * 1000);
    document.addEventListener("visibilitychange", () => renew(), { signal: leaving.signal });
    return () => {
      clearInterval(timer);
      leaving.abort();
    };
  }, [seconds]);
  return null;
}
