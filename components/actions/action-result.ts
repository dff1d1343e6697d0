/** What became of a click: what was done, and by which ids it can be taken back; or why nothing was changed. */
export type ActionResult =
  | { status: "done"; message: string; undo: string[] }
  | { status: "rejected"; message: string };

/** Tells the toasts what became of a click. */
export function showToast(result: ActionResult): void {
  window.dispatchEvent(new CustomEvent<ActionResult>("action-result", { detail: result }));
}
