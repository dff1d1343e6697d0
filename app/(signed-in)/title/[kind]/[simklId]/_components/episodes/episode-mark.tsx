import { KINDS, type Kind } from "@/components/titles/kinds";
import { cn } from "@/components/ui/cn";
import type { EpisodeMark } from "./episode-strip";

const MARK_CLASSES: Record<EpisodeMark, string> = {
  watched: "bg-current",
  again: "hatched",
  missed: "border border-edge bg-raised",
  unaired: "border border-dashed border-edge",
};

export const MARK_LABELS: Record<EpisodeMark, string> = {
  watched: "Watched",
  again: "Watched again",
  missed: "Not watched",
  unaired: "Not aired",
};

/** One frame of the strip; its meaning is beside it as text. */
export function EpisodeMarkBox({ mark, kind }: { mark: EpisodeMark; kind: Kind }) {
  return (
    <span
      aria-hidden="true"
      className={cn("inline-block size-2.5 rounded-[1px]", KINDS[kind].text, MARK_CLASSES[mark])}
    />
  );
}

/** What the frames mean. */
export function EpisodeLegend({ kind }: { kind: Kind }) {
  return (
    <ul aria-hidden="true" className="mt-4 flex flex-wrap gap-x-4 gap-y-1 text-xs text-soft">
      {(["watched", "again", "missed", "unaired"] as const).map((mark) => (
        <li key={mark} className="flex items-center gap-1.5">
          <EpisodeMarkBox mark={mark} kind={kind} /> {MARK_LABELS[mark]}
        </li>
      ))}
    </ul>
  );
}
