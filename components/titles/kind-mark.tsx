import { KINDS, type Kind } from "./kinds";

const SHAPES: Record<Kind, string> = {
  tv: "rounded-[2px]",
  anime: "scale-90 rotate-45 rounded-[1px]",
  movie: "rounded-full",
};

/**
 * The mark of a kind: a blue square for TV, a rose diamond for anime, a teal disc for movies. A label stands beside it.
 */
export function KindMark({ kind, className = "" }: { kind: Kind; className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={`inline-block size-2 shrink-0 ${SHAPES[kind]} ${KINDS[kind].background} ${className}`}
    />
  );
}
