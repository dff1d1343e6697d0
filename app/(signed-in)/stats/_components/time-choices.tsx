import type { Route } from "next";
import type { Filters } from "@/app/(signed-in)/stats/_lib/filters";
import { Choice, Choices } from "@/components/ui/choices";

const UNITS = [
  { unit: "hours", label: "Hours" },
  { unit: "episodes", label: "Episodes" },
] as const;
const DATES = [
  { dates: "exact", label: "Exact dates" },
  { dates: "all", label: "Every date" },
] as const;

interface TimeChoicesProps<Params extends Filters> {
  params: Params;
  getHref: (params: Params) => Route;
}

/** What only pictures of time can be drawn from or counted in. */
export function TimeChoices<Params extends Filters>({ params, getHref }: TimeChoicesProps<Params>) {
  return (
    <>
      <Choices label="Counted in">
        {UNITS.map(({ unit, label }) => (
          <Choice key={unit} href={getHref({ ...params, unit })} isChosen={params.unit === unit}>
            {label}
          </Choice>
        ))}
      </Choices>
      <Choices label="Dates">
        {DATES.map(({ dates, label }) => (
          <Choice key={dates} href={getHref({ ...params, dates })} isChosen={params.dates === dates}>
            {label}
          </Choice>
        ))}
      </Choices>
    </>
  );
}
