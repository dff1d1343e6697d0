import { undoWrite } from "./undo-write";

/** `nothing`: nothing of the writes is left to undo. `partial`: some could not be undone. */
export type UndoResult =
  | { status: "done" | "nothing" | "not-possible" }
  | { status: "partial"; failed: number; total: number };

export async function undoWrites(userId: number, ids: readonly bigint[]): Promise<UndoResult> {
  const outcomes: Awaited<ReturnType<typeof undoWrite>>[] = [];
  // The latest first, one by one: the inverse of an earlier write depends on the state after it.
  for (const id of ids.toSorted((one, other) => (one < other ? 1 : -1))) outcomes.push(await undoWrite(userId, id));
  const failed = outcomes.filter((outcome) => outcome === "not-possible").length;
  if (failed === outcomes.length) return { status: "not-possible" };
  if (failed > 0) return { status: "partial", failed, total: outcomes.length };
  return { status: outcomes.every((outcome) => outcome === "nothing") ? "nothing" : "done" };
}
