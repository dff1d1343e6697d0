import { KINDS, type Kind } from "@/components/titles/kinds";
import { formatShortMonth, getWeekday } from "./calendar";
import type { HeatmapDay } from "./heatmap-days";

/** Side of a day, and of a day with the gap after it, in the units of the drawing. */
const CELL = 11;
const PITCH = 14;
const LABEL_HEIGHT = 15;

const REELS = 3;

interface HeatmapProps {
  /** One day after the other. */
  days: readonly HeatmapDay[];
  /** Outlined; the last day, unless another one is named. */
  today?: string;
  /** The tooltip of a day. */
  describe: (day: HeatmapDay) => string;
}

/**
 * A year of days in three reels, side by side or, where it is narrow, one under the other, so that nothing has to be scrolled. A day has
 * the colour and the shape of the kind that took most of it. The picture is silent: a table beside it says the same in words.
 */
export function Heatmap({ days, today = days.at(-1)?.day, describe }: HeatmapProps) {
  // The first week may be shorter.
  const leadingGap = days[0] ? getWeekday(days[0].day) : 0;
  const weeks = Math.ceil((days.length + leadingGap) / 7);
  const perReel = Math.ceil(weeks / REELS);
  const starts = [0, 1, 2, 3].map((reel) => Math.max(0, reel * perReel * 7 - leadingGap));
  const reels = starts.slice(1).map((end, reel) => days.slice(starts[reel], end));
  return (
    <div className="@container">
      <div className="grid max-w-md gap-4 @xl:max-w-none @xl:grid-cols-3 @xl:gap-0">
        {reels.map((reel) => (
          <Reel key={reel[0]?.day} days={reel} weeks={perReel} today={today} describe={describe} />
        ))}
      </div>
    </div>
  );
}

interface ReelProps extends HeatmapProps {
  weeks: number;
}

function Reel({ days, weeks, today, describe }: ReelProps) {
  const leadingGap = days[0] ? getWeekday(days[0].day) : 0;
  const places = days.map((day, index) => ({
    day,
    x: Math.floor((index + leadingGap) / 7) * PITCH,
    y: LABEL_HEIGHT + getWeekday(day.day) * PITCH,
  }));
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${weeks * PITCH} ${LABEL_HEIGHT + 7 * PITCH}`}
      className="w-full overflow-visible"
    >
      {places.filter(isMonthStart).map(({ day, x }) => (
        <text key={day.day} x={x} y={9} className="fill-soft text-[10px] @xl:text-[13px] @4xl:text-[10px]">
          {formatShortMonth(day.day)}
        </text>
      ))}
      <path
        d={places
          .filter(({ day }) => day.level === 0)
          .map(drawEmptyDay)
          .join("")}
        className="fill-raised"
      />
      {places.map(({ day, x, y }) =>
        day.kind === null ? null : (
          <g key={day.day} fill={KINDS[day.kind].color} fillOpacity={OPACITY[day.level]}>
            <title>{describe(day)}</title>
            {SHAPES[day.kind](x, y)}
          </g>
        ),
      )}
      {places
        .filter(({ day }) => day.day === today)
        .map(({ x, y }) => (
          <rect
            key="today"
            x={x - 1.5}
            y={y - 1.5}
            width={CELL + 3}
            height={CELL + 3}
            rx="4"
            fill="none"
            stroke="var(--color-amber)"
            strokeWidth="1.5"
          />
        ))}
    </svg>
  );
}

const OPACITY = [0, 0.4, 0.6, 0.8, 1] as const;

const SHAPES: Record<Kind, (x: number, y: number) => React.ReactNode> = {
  tv: (x, y) => <rect x={x} y={y} width={CELL} height={CELL} rx="2.5" />,
  anime: (x, y) => {
    const middle = CELL / 2;
    return (
      <path
        d={`M${x + middle} ${y - 1}l${middle + 1} ${middle + 1}-${middle + 1} ${middle + 1}-${middle + 1}-${middle + 1}Z`}
      />
    );
  },
  movie: (x, y) => <circle cx={x + CELL / 2} cy={y + CELL / 2} r={CELL / 2} />,
};

interface Place {
  day: HeatmapDay;
  x: number;
  y: number;
}

/** The first Monday of a month gets its label, so that a label is never above the month before. */
function isMonthStart({ day }: Place): boolean {
  return getWeekday(day.day) === 0 && Number(day.day.slice(8)) <= 7;
}

function drawEmptyDay({ x, y }: Place): string {
  const side = CELL - 5;
  const corner = "2.5 2.5 0 0 1";
  return `M${x + 2.5} ${y}h${side}a${corner} 2.5 2.5v${side}a${corner}-2.5 2.5h-${side}a${corner}-2.5-2.5v-${side}a${corner} 2.5-2.5z`;
}
