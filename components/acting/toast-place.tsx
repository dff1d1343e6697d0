"use client";

import { type ComponentType, useEffect, useState } from "react";
import type { Acted } from "./acted";
import type { ToastsProps } from "./toasts";

/** Where toasts appear. They come with the first thing to say: pages carry only this. */
export function ToastPlace({ undo }: Pick<ToastsProps, "undo">) {
  const [Toasts, setToasts] = useState<ComponentType<ToastsProps>>();
  const [latest, setLatest] = useState<Acted | null>(null);
  useEffect(() => {
    async function hear({ detail }: CustomEventInit<Acted>) {
      const { Toasts: loaded } = await import("./toasts");
      setToasts(() => loaded);
      setLatest(detail ?? null);
    }
    window.addEventListener("acted", hear);
    return () => window.removeEventListener("acted", hear);
  }, []);
  return (
    <div role="status" className="fixed inset-x-4 bottom-20 z-50 flex justify-center lg:bottom-6">
      {Toasts && latest && <Toasts latest={latest} undo={undo} />}
    </div>
  );
}
