"use client";

import { useEffect, useState } from "react";
import type { ImportState } from "@/lib/sync/import-state";

const POLL_MS = 1000;

/** The state of the running import, asked for every second while it runs and the tab is looked at. */
export function useImportState(initial: ImportState): { state: ImportState; isReachable: boolean } {
  const [state, setState] = useState(initial);
  const [isReachable, setReachable] = useState(true);
  const isImporting = state.phase === "importing";

  useEffect(() => {
    if (!isImporting) return;
    const leaving = new AbortController();

    async function look() {
      if (document.visibilityState !== "visible") return;
      try {
        const answer = await fetch("/api/import", { signal: leaving.signal, cache: "no-store" });
        // Signed out in another tab: the guard of the page knows where to go.
        if (answer.status === 401) window.location.assign("/");
        else if (answer.ok) setState(await readState(answer));
        setReachable(answer.ok);
      } catch {
        if (!leaving.signal.aborted) setReachable(false);
      }
    }

    const timer = setInterval(look, POLL_MS);
    return () => {
      clearInterval(timer);
      leaving.abort();
    };
  }, [isImporting]);

  return { state, isReachable };
}

/** Our own route answers exactly this type. */
async function readState(answer: Response): Promise<ImportState> {
  return (await answer.json()) as ImportState;
}
