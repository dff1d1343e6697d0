import { pluralize } from "@/lib/format/count";
import { WEEKDAYS } from "@/lib/format/weekdays";

/** From hour to hour, and from day to day. */
const PITCH = 24;
const ROW_HEIGHT = 38;
const LABEL_WIDTH = 44;

interface PunchCardProps {
  week: readonly (readonly number[])[];
  /** The viewings of the largest disc; by default the largest count. */
  most?: number;
}

/** Seven rows of 24 hours: the larger a disc, the more viewings are dated in that hour. The picture is silent; a table says the same. */
export function PunchCard({ week, most = Math.max(1, ...week.flat()) }: PunchCardProps) {
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${LABEL_WIDTH + 24 * PITCH} ${7 * ROW_HEIGHT + 24}`} className="w-full">
      {week.map((hours, row) => (
        <g key={WEEKDAYS[row]}>
          <text x="0" y={row * ROW_HEIGHT + ROW_HEIGHT / 2 + 5} className="fill-soft text-[12px] max-sm:text-[20px]">
            {WEEKDAYS[row]?.slice(0, 3)}
          </text>
          {hours.map((viewings, hour) =>
            viewings === 0 ? null : (
              <circle
                // biome-ignore lint/suspicious/noArrayIndexKey: an hour is its place
                key={hour}
                cx={LABEL_WIDTH + hour * PITCH + PITCH / 2}
                cy={row * ROW_HEIGHT + ROW_HEIGHT / 2}
                r={Math.round((1.5 + 9.5 * Math.sqrt(viewings / most)) * 10) / 10}
                className="fill-accent"
              >
                <title>{`${WEEKDAYS[row]}, ${hour}:00 to ${hour + 1}:00: ${pluralize(viewings, "viewing")}`}</title>
              </circle>
            ),
          )}
        </g>
      ))}
      {[0, 6, 12, 18].map((hour) => (
        <text
          key={hour}
          x={LABEL_WIDTH + hour * PITCH + 4}
          y={7 * ROW_HEIGHT + 18}
          className="fill-soft text-[12px] max-sm:text-[20px]"
        >
          {`${hour}:00`}
        </text>
      ))}
    </svg>
  );
}
