"use client";

import { usePathname, useRouter } from "next/navigation";
import { type ComponentType, useEffect, useEffectEvent, useRef, useState } from "react";
import { GO_KEYS, hasSingleKeys } from "./keys";
import type { PaletteProps } from "./palette";

const CHORD_MS = 1500;
const FIELDS = "input, textarea, select, [contenteditable]:not([contenteditable=false])";

type Asked = Pick<PaletteProps, "shows" | "times">;

/**
 * Listens for the keys, and for presses of what opens the palette (`data-opens="palette"`). The palette itself comes when it is
 * first asked for: pages carry little more than this.
 */
export function PaletteKeys(props: Pick<PaletteProps, "isOperator" | "actions">) {
  const router = useRouter();
  const path = usePathname();
  const [Palette, setPalette] = useState<ComponentType<PaletteProps>>();
  const [asked, setAsked] = useState<Asked>({ shows: "palette", times: 0 });
  const chordAt = useRef(Number.NEGATIVE_INFINITY);
  const wantsSearch = useRef(false);

  async function open(shows: Asked["shows"]) {
    try {
      const { Palette: loaded } = await import("./palette");
      setPalette(() => loaded);
      setAsked(({ times }) => ({ shows, times: times + 1 }));
    } catch {
      // Offline, or the server is another one by now: the library can be searched as well.
      window.location.assign("/library");
    }
  }

  function search() {
    const field = document.querySelector<HTMLInputElement>("main search input");
    field?.focus();
    field?.select();
    if (field) return;
    wantsSearch.current = true;
    router.push("/library");
  }

  function onSingleKey({ key, timeStamp }: KeyboardEvent): boolean {
    const isSecond = timeStamp - chordAt.current < CHORD_MS;
    chordAt.current = key === "g" ? timeStamp : Number.NEGATIVE_INFINITY;
    const page = Object.entries(GO_KEYS).find(([letter]) => isSecond && letter === key)?.[1];
    if (page) router.push(page);
    else if (key === "/") search();
    else if (key === "?") void open("keys");
    else return false;
    return true;
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { key, metaKey, ctrlKey, altKey, target } = event;
    // The field of a dialog that has just been closed keeps the focus for a moment.
    const isTyping = target instanceof Element && target.closest(FIELDS)?.checkVisibility() === true;
    if (event.defaultPrevented || event.repeat || altKey || document.querySelector("dialog[open]")) return;
    if (metaKey || ctrlKey) {
      // Ctrl K in a field cuts a line on a Mac, where ⌘ K is the one to press.
      if (key.toLowerCase() !== "k" || event.shiftKey || (isTyping && !metaKey)) return;
      event.preventDefault();
      void open("palette");
    } else if (!isTyping && hasSingleKeys() && onSingleKey(event)) event.preventDefault();
  });

  const onPress = useEffectEvent((event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    if (!(event.target instanceof Element) || !event.target.closest("[data-opens=palette]")) return;
    event.preventDefault();
    void open("palette");
  });

  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    document.addEventListener("keydown", (event) => onKey(event), { signal });
    document.addEventListener("click", (event) => onPress(event), { signal });
    return () => leaving.abort();
  }, []);

  const onArrival = useEffectEvent(() => {
    if (!wantsSearch.current) return;
    wantsSearch.current = false;
    document.querySelector<HTMLInputElement>("main search input")?.focus();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the arrival at another page is the event.
  useEffect(() => onArrival(), [path]);

  return Palette ? <Palette {...props} {...asked} /> : null;
}
