/** The result of a server action that reports to the person. */
export type ActionResult =
  /** `undo` holds ids of writes that can be undone. */
  { status: "done"; message: string; undo?: string[] } | { status: "rejected"; message: string; needsSignIn?: boolean };

/** Shows a result as a toast. */
export function showToast(result: ActionResult): void {
  window.dispatchEvent(new CustomEvent<ActionResult>("action-result", { detail: result }));
}
