"use client";

import { type ComponentType, useEffect, useState } from "react";
import type { ActionResult } from "./action-result";
import type { ToastsProps } from "./toasts";

/** Where toasts appear. They come with the first thing to say: pages carry only this. */
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
