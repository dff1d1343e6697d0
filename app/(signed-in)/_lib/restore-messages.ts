import { pluralize } from "@/lib/format/count";
import type { RestoreResult } from "@/lib/outbox/restore/restore-removed";
import { formatLosses } from "./format-losses";

/** The toast of a restoration: what comes back, and what does not. */
export function formatRestored({ found, sent, lost }: RestoreResult): string {
  if (found === 0) return "There is nothing to restore: please choose what the journal still has.";
  if (sent === 0) return found === 1 ? "It is all in your library already." : "All of it is in your library already.";
  const alreadyThere = found - sent;
  const losses = formatLosses({
    episodes: lost.reduce((sum, { episodes }) => sum + episodes, 0),
    rewatches: lost.reduce((sum, { rewatches }) => sum + rewatches, 0),
    memos: lost.filter(({ memo }) => memo).length,
  });
  return [
    `${pluralize(sent, "title")} ${sent === 1 ? "goes" : "go"} back into your library.`,
    ...(alreadyThere > 0 ? [`${pluralize(alreadyThere, "other is", "others are")} there already.`] : []),
    ...(losses ? [`Not with ${sent === 1 ? "it" : "them"}: ${losses}.`] : []),
  ].join(" ");
}
