"use client";

import { type ComponentType, useEffect, useState } from "react";
import type { ActionResult } from "./action-result";
import type { ToastsProps } from "./toasts";

/** The live region of toasts. Their code loads with the first toast. */
export function ToastRegion({ undo }: Pick<ToastsProps, "undo">) {
  const [Toasts, setToasts] = useState<ComponentType<ToastsProps>>();
  const [latest, setLatest] = useState<ActionResult | null>(null);
  useEffect(() => {
    async function handleResult({ detail }: CustomEventInit<ActionResult>) {
      const { Toasts: loaded } = await import("./toasts");
      setToasts(() => loaded);
      setLatest(detail ?? null);
    }
    window.addEventListener("action-result", handleResult);
    return () => window.removeEventListener("action-result", handleResult);
  }, []);
  return (
    <div role="status" className="fixed inset-x-4 bottom-20 z-50 flex justify-center lg:bottom-6">
      {Toasts && latest && <Toasts latest={latest} undo={undo} />}
    </div>
  );
}
