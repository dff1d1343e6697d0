import { counted } from "@/components/format/counted";
import type { Privacy } from "@/lib/library/memos/memo-query";

/** What became of turning many memos, with the reason of the first that was refused. */
export function turnedSentence(to: Privacy, turned: number, refused: readonly string[]): string {
  const done = `${counted(turned, "memo goes", "memos go")} ${to}.`;
  const [reason] = refused;
  if (reason !== undefined)
    return `${turned > 0 ? `${done} ` : ""}${counted(refused.length, "memo was", "memos were")} refused: ${reason}`;
  return turned > 0 ? done : `There is nothing to change: these memos are ${to} already, or gone.`;
}
