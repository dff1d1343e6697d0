"use client";

import { usePathname, useRouter } from "next/navigation";
import { type ComponentType, useEffect, useEffectEvent, useRef, useState } from "react";
import type { RoutePath } from "@/lib/routes";
import { hasSingleKeys } from "./keys";
import type { PaletteProps } from "./palette";

const CHORD_MS = 1500;
const FIELDS = "input, textarea, select, [contenteditable]:not([contenteditable=false])";

type PaletteRequest = Pick<PaletteProps, "view" | "openCount">;

interface PaletteShortcutsProps extends Pick<PaletteProps, "isOperator" | "actions"> {
  /** The pages that letters open after `g`; from the server, so that the script has no list of routes. */
  pathsByKey: Readonly<Record<string, RoutePath>>;
}

/**
 * Listens for shortcuts and for presses of `data-opens="palette"`. The palette loads on first use, so pages carry little more than
 * this.
 */
export function PaletteShortcuts({ pathsByKey, ...props }: PaletteShortcutsProps) {
  const router = useRouter();
  const path = usePathname();
  const [Palette, setPalette] = useState<ComponentType<PaletteProps>>();
  const [request, setRequest] = useState<PaletteRequest>({ view: "palette", openCount: 0 });
  const chordAt = useRef(Number.NEGATIVE_INFINITY);
  const shouldFocusSearch = useRef(false);

  async function open(view: PaletteRequest["view"]) {
    try {
      const { Palette: loaded } = await import("./palette");
      setPalette(() => loaded);
      setRequest(({ openCount }) => ({ view, openCount: openCount + 1 }));
    } catch {
      // Offline, or the server is another one by now: the library can be searched as well.
      window.location.assign("/library");
    }
  }

  function focusSearch() {
    const field = document.querySelector<HTMLInputElement>("main search input");
    field?.focus();
    field?.select();
    if (field) return;
    shouldFocusSearch.current = true;
    router.push("/library");
  }

  function handleSingleKey({ key, timeStamp }: KeyboardEvent): boolean {
    const isSecond = timeStamp - chordAt.current < CHORD_MS;
    chordAt.current = key === "g" ? timeStamp : Number.NEGATIVE_INFINITY;
    const page = pathsByKey[key];
    if (isSecond && page) router.push(page);
    else if (key === "/") focusSearch();
    else if (key === "?") void open("keys");
    else return false;
    return true;
  }

  const handleKey = useEffectEvent((event: KeyboardEvent) => {
    const { key, metaKey, ctrlKey, altKey, target } = event;
    // The field of a closed dialog keeps the focus for a moment.
    const isTyping = target instanceof Element && target.closest(FIELDS)?.checkVisibility() === true;
    if (event.defaultPrevented || event.repeat || altKey || document.querySelector("dialog[open]")) return;
    if (metaKey || ctrlKey) {
      // Ctrl K in a field cuts a line on a Mac, where ⌘ K is the one to press.
      if (key.toLowerCase() !== "k" || event.shiftKey || (isTyping && !metaKey)) return;
      event.preventDefault();
      void open("palette");
    } else if (!isTyping && hasSingleKeys() && handleSingleKey(event)) event.preventDefault();
  });

  const handleClick = useEffectEvent((event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    if (!(event.target instanceof Element) || !event.target.closest("[data-opens=palette]")) return;
    event.preventDefault();
    void open("palette");
  });

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    document.addEventListener("keydown", (event) => handleKey(event), { signal });
    document.addEventListener("click", (event) => handleClick(event), { signal });
    return () => controller.abort();
  }, []);

  const handleNavigation = useEffectEvent(() => {
    if (!shouldFocusSearch.current) return;
    shouldFocusSearch.current = false;
    document.querySelector<HTMLInputElement>("main search input")?.focus();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the arrival at another page is the event.
  useEffect(() => handleNavigation(), [path]);

  return Palette ? <Palette {...props} {...request} /> : null;
}
