import { KIND_ORDER, KINDS, type Kind } from "@/components/titles/kinds";

const SIZE = 400;
const MIDDLE = SIZE / 2;
const INNER = 66;
const OUTER = 172;
const STEP = (2 * Math.PI) / 24;
/** The gap between wedges, in radians. */
const GAP = 0.018;

/** Viewings by the hour around a clock of 24, midnight on top: the longer a wedge, the more, a colour for each kind. The picture is silent. */
export function HourDial({ hours }: { hours: Record<Kind, readonly number[]> }) {
  const totals = Array.from({ length: 24 }, (_, hour) =>
    KIND_ORDER.reduce((sum, kind) => sum + (hours[kind][hour] ?? 0), 0),
  );
  const most = Math.max(1, ...totals);
  const getRadius = (viewings: number) => INNER + ((OUTER - INNER) * viewings) / most;
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${SIZE} ${SIZE}`} className="w-full">
      {[0.5, 1].map((part) => (
        <circle key={part} cx={MIDDLE} cy={MIDDLE} r={getRadius(most * part)} className="fill-none stroke-line" />
      ))}
      <circle cx={MIDDLE} cy={MIDDLE} r={INNER} className="fill-none stroke-edge" />
      <g data-grows="out">
        {KIND_ORDER.map((kind, index) => (
          <path
            key={kind}
            fill={KINDS[kind].color}
            d={totals
              .map((_, hour) => {
                const below = KIND_ORDER.slice(0, index).reduce((sum, one) => sum + (hours[one][hour] ?? 0), 0);
                const own = hours[kind][hour] ?? 0;
                return own === 0 ? "" : drawWedge(hour, getRadius(below), getRadius(below + own));
              })
              .join("")}
          />
        ))}
      </g>
      {[0, 6, 12, 18].map((hour) => {
        const { x, y } = getPoint(hour * STEP, INNER - 20);
        return (
          <text key={hour} x={x} y={y + 5} textAnchor="middle" className="fill-soft text-[15px]">
            {hour}
          </text>
        );
      })}
    </svg>
  );
}

function drawWedge(hour: number, inner: number, outer: number): string {
  const [from, to] = [hour * STEP + GAP, (hour + 1) * STEP - GAP];
  const [a, b, c, d] = [getPoint(from, inner), getPoint(from, outer), getPoint(to, outer), getPoint(to, inner)];
  return `M${a.x} ${a.y}L${b.x} ${b.y}A${round(outer)} ${round(outer)} 0 0 1 ${c.x} ${c.y}L${d.x} ${d.y}A${round(inner)} ${round(inner)} 0 0 0 ${a.x} ${a.y}Z`;
}

/** A point so far from the middle, at an angle from the top, clockwise. */
function getPoint(angle: number, distance: number) {
  return { x: round(MIDDLE + Math.sin(angle) * distance), y: round(MIDDLE - Math.cos(angle) * distance) };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
