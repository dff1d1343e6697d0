"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useTransition } from "react";

/** Refreshes the page regularly while the tab is visible; scroll, focus and open sections stay. */
export function RefreshEvery({ seconds }: { seconds: number }) {
  const router = useRouter();
  const [isRefreshing, startTransition] = useTransition();
  const refresh = useEffectEvent(() => {
    if (!document.hidden && !isRefreshing) startTransition(() => router.refresh());
  });
  useEffect(() => {
    const controller = new AbortController();
    const timer = setInterval(() => refresh(), seconds * 1000);
    document.addEventListener("visibilitychange", () => refresh(), { signal: controller.signal });
    return () => {
      clearInterval(timer);
      controller.abort();
    };
  }, [seconds]);
  return null;
}
