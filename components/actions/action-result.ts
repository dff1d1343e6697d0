/** The result of a server action. `undo` holds ids of writes that can be undone. */
export type ActionResult =
  | { status: "done"; message: string; undo: string[] }
  | { status: "rejected"; message: string };

/** Shows a result as a toast. */
export function showToast(result: ActionResult): void {
  window.dispatchEvent(new CustomEvent<ActionResult>("action-result", { detail: result }));
}
