import { counted } from "@/components/format/counted";

/** What became of removing rewatches, with the reason of the first that was refused. */
export function removedSentence(leaving: number, refused: readonly string[]): string {
  const done = `${counted(leaving, "rewatch is", "rewatches are")} on the way out.`;
  const [reason] = refused;
  if (reason !== undefined)
    return `${leaving > 0 ? `${done} ` : ""}${counted(refused.length, "rewatch was", "rewatches were")} not removed: ${reason}`;
  return leaving > 0 ? done : "There is nothing to remove: these rewatches are gone, or on their way out.";
}
