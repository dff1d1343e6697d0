import { IntentButton } from "@/components/actions/intent-button";
import { formatEpisodeCode } from "@/lib/domain/episode-code";
import type { HistoryWatch } from "@/lib/library/history/history-page";

/** Unmarks a first viewing of an episode. Simkl cannot unmark movies and rewatches. */
export function UnmarkButton({ watch: { simklId, rewatchId, kind, title, season, number } }: { watch: HistoryWatch }) {
  if (rewatchId > 0 || number === 0) return null;
  return (
    <IntentButton
      intent={{ kind: "unwatch-episodes", simklId, episodes: [{ season, number }] }}
      aria-label={`Unmark ${formatEpisodeCode(kind, season, number)} of ${title}`}
      className="min-h-6 rounded px-1.5 font-sans text-xs text-soft hover:bg-raised hover:text-ink focus-visible:opacity-100 aria-busy:opacity-60 pointer-fine:opacity-0 pointer-fine:group-hover/watch:opacity-100"
    >
      unmark
    </IntentButton>
  );
}
