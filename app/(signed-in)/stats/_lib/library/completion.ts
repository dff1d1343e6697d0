import { KIND_ORDER, type Kind } from "@/components/titles/kinds";
import type { LibraryCount } from "@/lib/stats/library/library-counts";

export interface Completion {
  kind: Kind;
  /** Started titles: all that are not only planned. */
  begun: number;
  completed: number;
  dropped: number;
}

/** Shares finished and dropped, by kind; kinds without started titles are left out. */
export function getCompletion(counts: readonly LibraryCount[]): Completion[] {
  return KIND_ORDER.map((kind) => {
    const titles = (status: LibraryCount["status"]) =>
      counts.find((count) => count.kind === kind && count.status === status)?.titles ?? 0;
    const [completed, dropped] = [titles("completed"), titles("dropped")];
    return { kind, begun: completed + dropped + titles("watching") + titles("hold"), completed, dropped };
  }).filter(({ begun }) => begun > 0);
}
