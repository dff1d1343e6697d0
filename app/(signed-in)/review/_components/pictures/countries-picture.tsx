import { WorldMap } from "@/app/(signed-in)/review/_components/charts/world-map";
import { formatCountry } from "@/lib/format/country-name";
import { formatDuration } from "@/lib/format/duration";
import type { PictureProps } from "./picture-props";

/** The world as tiles, and the countries that took most time. */
export function CountriesPicture({ card, stats: { countries } }: PictureProps) {
  const known = countries.flatMap(({ value, minutes }) => (value === null ? [] : [{ value, minutes }]));
  const most = Math.max(1, ...known.map(({ minutes }) => minutes));
  const shares = new Map(
    known.map(({ value, minutes }) => [
      value,
      { share: minutes / most, tooltip: `${formatCountry(value)}: ${formatDuration(minutes)}` },
    ]),
  );
  return (
    <div className="grid items-center gap-x-10 gap-y-6 lg:grid-cols-[3fr_1fr]">
      <WorldMap shares={shares} />
      <ol className="grid gap-x-6 gap-y-2 text-sm sm:grid-cols-2 lg:grid-cols-1">
        {card.rows.map(({ id, label, value }) => (
          <li key={id}>
            <span className="font-medium">{label}</span>
            <span className="block text-xs text-soft">{value}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
