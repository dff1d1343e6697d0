import { undoWrite } from "./undo-write";

export async function undoWrites(
  userId: number,
  ids: readonly bigint[],
): Promise<{ isDone: boolean; message: string }> {
  const outcomes: Awaited<ReturnType<typeof undoWrite>>[] = [];
  // The latest first, one by one: the inverse of an earlier write depends on the state after it.
  for (const id of ids.toSorted((one, other) => (one < other ? 1 : -1))) outcomes.push(await undoWrite(userId, id));
  const impossible = outcomes.filter((outcome) => outcome === "not-possible").length;
  if (impossible === outcomes.length)
    return {
      isDone: false,
      message: "This is being sent to Simkl right now, or came to nothing. Your outbox says which.",
    };
  if (impossible > 0)
    return {
      isDone: false,
      message: `${impossible} of ${outcomes.length} could not be taken back. Your outbox says why.`,
    };
  const isNothing = outcomes.every((outcome) => outcome === "nothing");
  return { isDone: true, message: isNothing ? "There is nothing of it left to take back." : "Taken back." };
}
