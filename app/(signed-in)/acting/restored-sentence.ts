import { counted } from "@/components/format/counted";
import type { Restored } from "@/lib/writes/restore-removed";
import { lostWords } from "../removed/lost-words";

/** What a restoration does, as the toast says it: how much comes back, and what does not. */
export function restoredSentence({ found, sent, lost }: Restored): string {
  if (found === 0) return "There is nothing to restore: please choose what the journal still has.";
  if (sent === 0) return found === 1 ? "It is all in your library already." : "All of it is in your library already.";
  const rest = found - sent;
  const missing = lostWords({
    episodes: lost.reduce((sum, { episodes }) => sum + episodes, 0),
    rewatches: lost.reduce((sum, { rewatches }) => sum + rewatches, 0),
    memos: lost.filter(({ memo }) => memo).length,
  });
  return [
    `${counted(sent, "title")} ${sent === 1 ? "goes" : "go"} back into your library.`,
    ...(rest > 0 ? [`${counted(rest, "other is", "others are")} there already.`] : []),
    ...(missing ? [`Not with ${sent === 1 ? "it" : "them"}: ${missing}.`] : []),
  ].join(" ");
}
