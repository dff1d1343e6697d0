import { KINDS, type Kind } from "@/components/titles/kinds";

/** What one person did with an episode; `again` is watched more than once. */
export type EpisodeMark = "watched" | "again" | "missed" | "unaired";

const PITCH = 12;
const SIDE = 9;

interface EpisodeStripProps {
  /** Names the drawing's own parts: unique on the page. */
  id: string;
  kind: Kind;
  marks: readonly EpisodeMark[];
}

/** One frame per episode, as on a film strip: watched, rewatched, skipped, not aired. */
export function EpisodeStrip({ id, kind, marks }: EpisodeStripProps) {
  const width = Math.max(1, marks.length) * PITCH;
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${width} ${SIDE + 1}`}
      preserveAspectRatio="none"
      className={`h-3 w-full ${KINDS[kind].text}`}
      style={{ maxWidth: width }}
    >
      <pattern id={id} width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="1.6" height="3" fill="currentColor" />
      </pattern>
      <path d={drawFrames(marks, "watched")} fill="currentColor" />
      <path
        d={drawFrames(marks, "again")}
        fill={`url(#${id})`}
        stroke="currentColor"
        strokeWidth="1"
        vectorEffect="non-scaling-stroke"
      />
      <path
        d={drawFrames(marks, "missed")}
        fill="var(--color-raised)"
        stroke="var(--color-edge)"
        strokeOpacity="0.7"
        vectorEffect="non-scaling-stroke"
      />
      <path
        d={drawFrames(marks, "unaired")}
        fill="none"
        stroke="var(--color-edge)"
        strokeOpacity="0.7"
        strokeDasharray="2 2"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}

function drawFrames(marks: readonly EpisodeMark[], wanted: EpisodeMark): string {
  return marks
    .map((mark, index) => (mark === wanted ? `M${index * PITCH + 0.5} .5h${SIDE}v${SIDE}h-${SIDE}z` : ""))
    .join("");
}
