"use client";

import { useEffect, useRef, useState } from "react";
import { KeyList } from "./key-list";
import { PaletteSearch } from "./palette-search";
import type { PaletteActions } from "./use-commands";

export interface PaletteProps {
  isOperator: boolean;
  actions: PaletteActions;
  view: "palette" | "keys";
  /** Each increment opens the palette again. */
  openCount: number;
}

/** Everything within reach of a few letters, or the list of the keys; a dialog over the page. */
export function Palette({ isOperator, actions, view, openCount }: PaletteProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [opened, setOpened] = useState({ openCount: 0, view });
  if (opened.openCount !== openCount) setOpened({ openCount, view });
  // biome-ignore lint/correctness/useExhaustiveDependencies: being asked for once more is the event.
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, [openCount]);
  const close = () => dialog.current?.close();

  return (
    <dialog
      ref={dialog}
      aria-label={opened.view === "keys" ? "Keys" : "Find a page, a title or an action"}
      closedby="any"
      className="m-auto mt-[10dvh] max-h-[76dvh] w-[min(36rem,calc(100vw-2rem))] overflow-hidden rounded-xl border border-line bg-card p-0 text-ink backdrop:bg-page/70"
    >
      {opened.view === "keys" ? (
        <KeyList close={close} />
      ) : (
        <PaletteSearch
          key={openCount}
          isOperator={isOperator}
          actions={actions}
          close={close}
          showKeys={() => setOpened({ openCount, view: "keys" })}
        />
      )}
    </dialog>
  );
}
