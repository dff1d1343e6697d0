"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useState, useTransition } from "react";
import type { Freshness } from "@/lib/sync/status/freshness";
import { hasChanged, isChecking } from "./has-changed";
import { watchFreshness } from "./watch-freshness";

/** Keeps an open page up to date without a reload: scroll, focus and what is unfolded stay. `shown` is what the page shows. */
export function LiveUpdates({ shown }: { shown: Freshness }) {
  const router = useRouter();
  const [initialRevision] = useState(shown.revision);
  const [isRefreshing, startTransition] = useTransition();
  const isUrgent = isChecking(shown);
  const shouldRefresh = useEffectEvent((seen: Freshness) => !isRefreshing && hasChanged(shown, seen));
  const refresh = useEffectEvent(() => startTransition(() => router.refresh()));

  useEffect(
    () => watchFreshness({ isUrgent, hasChanged: (seen) => shouldRefresh(seen), refresh: () => refresh() }),
    [isUrgent],
  );

  return (
    <p role="status" className="sr-only">
      {shown.revision !== initialRevision && <span key={shown.revision}>Updated just now</span>}
    </p>
  );
}
