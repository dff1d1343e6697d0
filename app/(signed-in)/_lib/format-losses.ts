import { pluralize } from "@/lib/format/count";

interface Losses {
  episodes: number;
  rewatches: number;
  memos: number;
}

/** Data that cannot be restored, as a list; null when nothing is lost. */
export function formatLosses({ episodes, rewatches, memos }: Losses): string | null {
  const parts = [
    ...(episodes > 0 ? [`${pluralize(episodes, "episode")} that Simkl only counted`] : []),
    ...(rewatches > 0 ? [pluralize(rewatches, "rewatch", "rewatches")] : []),
    ...(memos > 0 ? [memos === 1 ? "a memo longer than Simkl takes" : `${memos} memos longer than Simkl takes`] : []),
  ];
  return parts.length > 0 ? new Intl.ListFormat("en-GB").format(parts) : null;
}
