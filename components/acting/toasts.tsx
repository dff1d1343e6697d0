"use client";

import { useEffect, useState, useTransition } from "react";
import { type Acted, announce } from "./acted";

export interface ToastsProps {
  latest: Acted;
  /** Takes writes back by their ids. */
  undo: (ids: string[]) => Promise<Acted>;
}

const SHOWN_MS = 10_000;

/** What became of the latest click, with a way back. It goes by itself, unless it says why something was refused or somebody is at it. */
export function Toasts({ latest, undo }: ToastsProps) {
  const [closed, setClosed] = useState<Acted | null>(null);
  const [isHeld, setHeld] = useState(false);
  const [isUndoing, startTransition] = useTransition();
  const stays = isHeld || latest.state === "refused";
  useEffect(() => {
    if (stays) return;
    const timer = setTimeout(setClosed, SHOWN_MS, latest);
    return () => clearTimeout(timer);
  }, [latest, stays]);
  if (closed === latest) return null;

  const takeBack = (ids: string[]) =>
    startTransition(async () => {
      announce(await undo(ids));
    });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: whoever rests on it, by mouse or keyboard, needs it to stay.
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      data-state={latest.state}
      className="flex max-w-lg items-center gap-2 rounded-xl border border-edge bg-raised py-1.5 pr-1.5 pl-4 text-sm data-[state=refused]:border-alert"
    >
      <p className="min-w-0 py-1.5 wrap-anywhere">{latest.sentence}</p>
      {latest.state === "done" && latest.undo.length > 0 && (
        <button
          type="button"
          aria-busy={isUndoing}
          onClick={() => isUndoing || takeBack(latest.undo)}
          className="min-h-9 shrink-0 rounded-lg px-3 font-medium text-accent hover:bg-card aria-busy:opacity-60"
        >
          Undo
        </button>
      )}
      <button
        type="button"
        onClick={() => setClosed(latest)}
        className="min-h-9 shrink-0 rounded-lg px-3 text-soft hover:bg-card hover:text-ink"
      >
        Close
      </button>
    </div>
  );
}
