/** What became of a click: what was done, and by which ids it can be taken back; or why nothing was changed. */
export type Acted = { state: "done"; sentence: string; undo: string[] } | { state: "refused"; sentence: string };

/** Tells the toasts what became of a click. */
export function announce(acted: Acted): void {
  window.dispatchEvent(new CustomEvent<Acted>("acted", { detail: acted }));
}
