import type { Change } from "@/lib/outbox/intents/change";
import type { QueuedWrite } from "@/lib/outbox/store/queued-write";

/**
 * Those of a run of writes, in their order, whose effect the library has to show at the end of it: what a later one of the same
 * title did away with is not among them.
 */
export function selectLastingWrites<W extends QueuedWrite>(writes: readonly W[]): W[] {
  return writes.filter((write, index) => {
    const later = writes.slice(index + 1).filter(({ simklId }) => simklId === write.simklId);
    return !later.some(({ change }) => isUndone(write.change, change));
  });
}

function isUndone(change: Change, by: Change): boolean {
  if (by.kind === "remove") return true;
  switch (change.kind) {
    case "rate":
    case "unrate":
      return by.kind === "rate" || by.kind === "unrate";
    case "memo":
      return by.kind === "memo";
    case "watch":
      // A film is watched by being on its list; episodes stay marked wherever a show goes.
      return by.kind === "unwatch" || (by.kind === "list" && change.seasons.length === 0);
    case "unwatch":
    case "list":
      return by.kind === "watch" || by.kind === "unwatch" || by.kind === "list";
    case "rewatch":
    case "unrewatch":
      return by.kind === "rewatch" || by.kind === "unrewatch";
    case "remove":
      // Anything that follows needs the title to be there.
      return by.kind !== "unrate";
  }
}
