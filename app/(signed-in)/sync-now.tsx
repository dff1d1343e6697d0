"use client";

import { Check, RefreshCw } from "lucide-react";
import { useActionState, useEffect, useState } from "react";
import { buttonClass } from "@/components/ui/button-class";
import type { Asked } from "@/lib/sync/controls";
import { syncNow } from "./sync-actions";

interface SyncNowProps {
  /** A check is under way or asked for. */
  isBusy: boolean;
  /** The last run failed: what the page says of it stands nearby. */
  isFailing: boolean;
  /** ISO, UTC. */
  lastSyncedAt: string | null;
}

/** "Sync now" and how that goes. Without script it is a plain form, and the page that follows says the same. */
export function SyncNow({ isBusy, isFailing, lastSyncedAt }: SyncNowProps) {
  const [answer, ask, isAsking] = useActionState(syncNow, null);
  const isNew = useIsNew(lastSyncedAt);
  const isChecking = isBusy || isAsking;
  const isDone = isNew && !isChecking && !isFailing;
  const Icon = isDone ? Check : RefreshCw;
  return (
    <form action={ask} className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <button type="submit" disabled={isChecking} className={buttonClass({ className: "min-h-8 gap-1.5 px-3" })}>
        <Icon
          aria-hidden="true"
          strokeWidth={1.75}
          className={`size-3.5 ${isChecking ? "animate-spin [animation-duration:2s]" : ""}`}
        />
        {isChecking ? "Checking…" : "Sync now"}
      </button>
      <p role="status" className="text-soft">
        {isDone ? "Checked just now." : !isChecking && answer && SENTENCES[answer]}
      </p>
    </form>
  );
}

const SENTENCES: Record<Asked, string | null> = {
  asked: null,
  "too-soon": "Checked less than a minute ago. Each check costs one of your requests at Simkl, so give it a moment.",
  running: "A check is under way already.",
  paused: "Checks are paused. You can resume them in the settings.",
  reconnect: "Simkl no longer lets Watchfolio read your library. Connect again first.",
};

const NEW_MS = 60_000;

/** Whether a value changed within the last minute, under the eyes of the person. */
function useIsNew(value: string | null): boolean {
  const [first] = useState(value);
  const [old, setOld] = useState(value);
  useEffect(() => {
    const timer = setTimeout(setOld, NEW_MS, value);
    return () => clearTimeout(timer);
  }, [value]);
  return value !== first && value !== old;
}
