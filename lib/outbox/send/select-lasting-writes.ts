import type { Change } from "@/lib/outbox/intents/change";
import type { QueuedWrite } from "@/lib/outbox/store/queued-write";

/** The writes of a run whose effect no later write of the same title replaced, so that the library must show it. */
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
      // A list change unmarks a movie, but not the episodes of a show.
      return by.kind === "unwatch" || (by.kind === "list" && change.seasons.length === 0);
    case "unwatch":
    case "list":
      return by.kind === "watch" || by.kind === "unwatch" || by.kind === "list";
    case "rewatch":
    case "unrewatch":
      return by.kind === "rewatch" || by.kind === "unrewatch";
    case "remove":
      // All other writes put the title back into the library.
      return by.kind !== "unrate";
  }
}
