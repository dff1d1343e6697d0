"use client";

import { useEffect, useState } from "react";
import type { ImportState } from "@/lib/sync/status/import-state";

const POLL_MS = 1000;

/** The state of the running import, polled every second while the tab is visible. */
export function useImportState(initial: ImportState): { state: ImportState; isReachable: boolean } {
  const [state, setState] = useState(initial);
  const [isReachable, setReachable] = useState(true);
  const isImporting = state.phase === "importing";

  useEffect(() => {
    if (!isImporting) return;
    const controller = new AbortController();

    async function poll() {
      if (document.visibilityState !== "visible") return;
      try {
        const response = await fetch("/api/sync/progress", { signal: controller.signal, cache: "no-store" });
        // Signed out in another tab: the guard of the page knows where to go.
        if (response.status === 401) window.location.assign("/");
        else if (response.ok) setState(await parseState(response));
        setReachable(response.ok);
      } catch {
        if (!controller.signal.aborted) setReachable(false);
      }
    }

    const timer = setInterval(poll, POLL_MS);
    return () => {
      clearInterval(timer);
      controller.abort();
    };
  }, [isImporting]);

  return { state, isReachable };
}

/** Our own route answers exactly this type. */
async function parseState(response: Response): Promise<ImportState> {
  return (await response.json()) as ImportState;
}
