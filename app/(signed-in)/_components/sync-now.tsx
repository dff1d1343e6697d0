"use client";

import { Check, RefreshCw } from "lucide-react";
import { useActionState, useEffect, useState } from "react";
import { syncNow } from "@/app/(signed-in)/_actions/sync";

interface SyncNowProps {
  /** A check runs or is requested. */
  isBusy: boolean;
  /** The last run failed; the page shows the reason nearby. */
  isFailing: boolean;
  /** ISO, UTC. */
  lastSyncedAt: string | null;
}

/** "Sync now" with its progress. Without script it is a plain form. */
export function SyncNow({ isBusy, isFailing, lastSyncedAt }: SyncNowProps) {
  const [result, ask, isAsking] = useActionState(syncNow, null);
  const isNew = useIsNew(lastSyncedAt);
  const isRejected = result?.status === "rejected";
  const isChecking = isBusy || isAsking;
  const isDone = isNew && !isChecking && !isFailing;
  const Icon = isDone ? Check : RefreshCw;
  return (
    <form action={ask} className="flex flex-wrap items-center gap-x-4">
      <button
        type="submit"
        // Not `disabled`, which would take the focus away.
        aria-disabled={isChecking}
        onClick={(event) => isChecking && event.preventDefault()}
        className="-mx-2 inline-flex min-h-8 items-center gap-1.5 rounded-md px-2 text-accent hover:bg-raised aria-disabled:cursor-default aria-disabled:text-soft"
      >
        <Icon
          aria-hidden="true"
          strokeWidth={1.75}
          className={`size-3.5 ${isChecking ? "animate-spin [animation-duration:2s]" : ""}`}
        />
        {isChecking ? "Checking…" : "Sync now"}
      </button>
      <p role="status" className="text-soft">
        {!isChecking && isRejected && result.message}
        {isDone && !isRejected && "Checked just now."}
      </p>
    </form>
  );
}

const NEW_MS = 60_000;

/** Whether a value changed within the last minute while the page was open. */
function useIsNew(value: string | null): boolean {
  const [first] = useState(value);
  const [old, setOld] = useState(value);
  useEffect(() => {
    const timer = setTimeout(setOld, NEW_MS, value);
    return () => clearTimeout(timer);
  }, [value]);
  return value !== first && value !== old;
}
