"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import type { ImportState } from "@/lib/sync/status/import-state";
import { ImportParts } from "./import-parts";
import { countStoredParts, formatImportStatus } from "./import-progress";
import { useImportState } from "./use-import-state";

/** The progress of the import; each stored part and the end refresh the page. */
export function ImportPanel({ initial }: { initial: ImportState }) {
  const router = useRouter();
  const { state, isReachable } = useImportState(initial);
  const stored = countStoredParts(state.parts);
  const [shown, setShown] = useState(stored);

  useEffect(() => {
    if (stored === shown && state.phase === "importing") return;
    setShown(stored);
    router.refresh();
  }, [router, stored, shown, state.phase]);

  return (
    <section aria-labelledby="import" className="rounded-xl border border-line bg-card p-4 sm:p-6">
      <h2 id="import" className="text-lg font-semibold tracking-tight">
        Bringing your library over
      </h2>
      <p role="status" className="mt-1 text-sm text-soft">
        {isReachable ? formatImportStatus(state) : "Watchfolio does not answer at the moment; trying again."}
      </p>
      <ImportParts parts={state.parts} />
      <p className="mt-5 text-xs text-soft">You can close this tab: the import goes on without it.</p>
    </section>
  );
}
