"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useState, useTransition } from "react";
import type { Freshness } from "@/lib/sync/freshness";
import { isBusy, isNews } from "./is-news";
import { watchFreshness } from "./watch-freshness";

/** Keeps an open page up to date without a reload: scroll, focus and what is unfolded stay. `shown` is what the page shows. */
export function LiveUpdates({ shown }: { shown: Freshness }) {
  const router = useRouter();
  const [first] = useState(shown.revision);
  const [isRenewing, startTransition] = useTransition();
  const isHurried = isBusy(shown);
  const isNewsHere = useEffectEvent((seen: Freshness) => !isRenewing && isNews(shown, seen));
  const renew = useEffectEvent(() => startTransition(() => router.refresh()));

  useEffect(() => watchFreshness({ isHurried, isNews: (seen) => isNewsHere(seen), renew: () => renew() }), [isHurried]);

  return (
    <p role="status" className="sr-only">
      {shown.revision !== first && <span key={shown.revision}>Updated just now</span>}
    </p>
  );
}
