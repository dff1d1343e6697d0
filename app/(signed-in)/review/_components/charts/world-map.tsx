import { WORLD_SIZE, WORLD_TILES } from "@/app/(signed-in)/review/_lib/world-tiles";

const PITCH = 36;
const TILE = 32;

/** The world as tiles: the fuller a tile, the more titles. Hidden from screen readers. */
export function WorldMap({ shares }: { shares: ReadonlyMap<string, { share: number; tooltip: string }> }) {
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${WORLD_SIZE.columns * PITCH} ${WORLD_SIZE.rows * PITCH}`}
      className="w-full"
      data-grows="in"
    >
      {WORLD_TILES.map(({ code, column, row }) => {
        const country = shares.get(code);
        const place = { x: column * PITCH, y: row * PITCH, width: TILE, height: TILE, rx: 6 };
        if (!country) return <rect key={code} {...place} className="fill-line" />;
        return (
          <g key={code}>
            <title>{country.tooltip}</title>
            <rect {...place} className="fill-raised" />
            {/* A little of a country is seen as well as much of it: by its area, as eyes judge it. */}
            <rect {...place} className="fill-accent" fillOpacity={0.3 + 0.7 * Math.sqrt(country.share)} />
            <text
              x={place.x + TILE / 2}
              y={place.y + TILE / 2 + 5}
              textAnchor="middle"
              className={`text-[14px] font-semibold ${country.share > 0.2 ? "fill-page" : "fill-ink"}`}
            >
              {code}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
