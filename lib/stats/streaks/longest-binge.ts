import type { NamedWatch } from "./named-watch";

export interface Binge extends Pick<NamedWatch, "simklId" | "kind" | "title" | "url"> {
  /** Episodes one after the other, with nothing else in between. */
  episodes: number;
  from: Date;
  to: Date;
}

/** The most viewings of one title in a row among these, which are in order; the first of those that are equally long. */
export function longestBinge(watches: readonly NamedWatch[]): Binge | null {
  const runs: Binge[] = [];
  for (const { simklId, kind, title, url, watchedAt } of watches) {
    const last = runs.at(-1);
    if (last?.simklId === simklId) runs[runs.length - 1] = { ...last, episodes: last.episodes + 1, to: watchedAt };
    else runs.push({ simklId, kind, title, url, episodes: 1, from: watchedAt, to: watchedAt });
  }
  const most = Math.max(...runs.map(({ episodes }) => episodes));
  return runs.find(({ episodes }) => episodes === most) ?? null;
}
