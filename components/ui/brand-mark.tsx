/** The logo: a film frame with three lines of a ledger. */
export function BrandMark({ size = 24 }: { size?: number }) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 24 24" fill="none">
      <rect x="1" y="3" width="22" height="18" rx="4" fill="var(--color-amber)" />
      <g fill="var(--color-on-amber)">
        <rect x="3.5" y="6" width="2.5" height="3" rx="1" />
        <rect x="3.5" y="10.5" width="2.5" height="3" rx="1" />
        <rect x="3.5" y="15" width="2.5" height="3" rx="1" />
        <rect x="9" y="7" width="11" height="2" rx="1" />
        <rect x="9" y="11" width="7" height="2" rx="1" />
        <rect x="9" y="15" width="9" height="2" rx="1" />
      </g>
    </svg>
  );
}
