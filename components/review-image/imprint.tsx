import { COLORS } from "./colors";

const LINES = [
  [7, 11],
  [11, 7],
  [15, 9],
] as const;

/** Our sign and what the picture belongs to; and Simkl's due. */
export function Imprint({ heading, size }: { heading: string; size: number }) {
  return (
    <div
      style={{
        display: "flex",
        flexShrink: 0,
        alignItems: "center",
        justifyContent: "space-between",
        gap: size,
        paddingTop: size,
        borderTop: `1px solid ${COLORS.line}`,
        color: COLORS.soft,
        fontSize: size,
      }}
    >
      <div style={{ display: "flex", alignItems: "center", minWidth: 0 }}>
        <Logo size={size * 1.6} />
        <div style={{ marginLeft: size * 0.5, color: COLORS.ink, fontWeight: 600 }}>Watchfolio</div>
        <div style={{ display: "block", marginLeft: size * 0.7, minWidth: 0, lineClamp: 1 }}>{heading}</div>
      </div>
      <div style={{ flexShrink: 0 }}>Powered by Simkl</div>
    </div>
  );
}

/** `BrandMark` with its colours written out. */
function Logo({ size }: { size: number }) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 24 24" fill="none">
      <rect x="1" y="3" width="22" height="18" rx="4" fill={COLORS.amber} />
      {LINES.map(([y]) => (
        <rect key={`hole ${y}`} x="3.5" y={y - 1} width="2.5" height="3" rx="1" fill={COLORS.onAmber} />
      ))}
      {LINES.map(([y, width]) => (
        <rect key={`line ${y}`} x="9" y={y} width={width} height="2" rx="1" fill={COLORS.onAmber} />
      ))}
    </svg>
  );
}
