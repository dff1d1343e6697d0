"use client";

import { useEffect, useState, useTransition } from "react";
import { type ActionResult, showToast } from "./action-result";

export interface ToastsProps {
  latest: ActionResult;
  /** Undoes writes by id. */
  undo: (ids: string[]) => Promise<ActionResult>;
}

const VISIBLE_MS = 10_000;

/**
 * The latest result with a button to undo it. It disappears after a while, unless it is a rejection, focused or under the pointer.
 */
export function Toasts({ latest, undo }: ToastsProps) {
  const [closed, setClosed] = useState<ActionResult | null>(null);
  const [isPaused, setPaused] = useState(false);
  const [isUndoing, startTransition] = useTransition();
  const isPersistent = isPaused || latest.status === "rejected";
  useEffect(() => {
    if (isPersistent) return;
    const timer = setTimeout(setClosed, VISIBLE_MS, latest);
    return () => clearTimeout(timer);
  }, [latest, isPersistent]);
  if (closed === latest) return null;
  const undoable = latest.status === "done" ? (latest.undo ?? []) : [];

  const undoWrites = (ids: string[]) =>
    startTransition(async () => {
      showToast(await undo(ids));
    });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it stays while it is focused or under the pointer.
    <div
      onPointerEnter={() => setPaused(true)}
      onPointerLeave={() => setPaused(false)}
      onFocus={() => setPaused(true)}
      onBlur={() => setPaused(false)}
      data-state={latest.status}
      className="flex max-w-lg items-center gap-2 rounded-xl border border-edge bg-raised py-1.5 pr-1.5 pl-4 text-sm data-[state=rejected]:border-alert"
    >
      <p className="min-w-0 py-1.5 wrap-anywhere">{latest.message}</p>
      {undoable.length > 0 && (
        <button
          type="button"
          aria-busy={isUndoing}
          onClick={() => isUndoing || undoWrites(undoable)}
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
