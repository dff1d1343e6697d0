import { COLORS } from "./colors";

const EDGE = 36;
const PITCH = 42;

/** One hole of the edge, to be repeated downwards. */
const HOLE = `data:image/svg+xml;utf8,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" width="${EDGE}" height="${PITCH}"><rect x="11" y="11" width="14" height="20" rx="4" fill="${COLORS.line}"/></svg>`,
)}`;

interface FilmFrameProps {
  padding: string;
  /** The vertical offset of the frame, so that the perforations of several line up. */
  top?: number;
  children: React.ReactNode;
}

/** A film frame: its perforated edge and its content. */
export function FilmFrame({ padding, top = 0, children }: FilmFrameProps) {
  return (
    <div style={{ display: "flex", width: "100%", height: "100%", background: COLORS.page, color: COLORS.ink }}>
      <div
        style={{
          flexShrink: 0,
          width: EDGE,
          backgroundColor: COLORS.card,
          backgroundImage: `url("${HOLE}")`,
          backgroundRepeat: "repeat-y",
          backgroundPosition: `0px ${-(top % PITCH)}px`,
          backgroundSize: `${EDGE}px ${PITCH}px`,
          borderRight: `1px solid ${COLORS.line}`,
        }}
      />
      <div style={{ display: "flex", flexDirection: "column", flex: 1, minWidth: 0, padding }}>{children}</div>
    </div>
  );
}
