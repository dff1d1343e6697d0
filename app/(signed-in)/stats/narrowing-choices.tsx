import type { Route } from "next";
import { Choice, Choices } from "@/components/ui/choices";
import type { Narrowing } from "./narrowing";

const UNITS = [
  { unit: "hours", label: "Hours" },
  { unit: "episodes", label: "Episodes" },
] as const;
const DATES = [
  { dates: "exact", label: "Exact dates" },
  { dates: "all", label: "Every date" },
] as const;

interface TimeChoicesProps<Address extends Narrowing> {
  address: Address;
  hrefOf: (address: Address) => Route;
}

/** What only pictures of time can be drawn from or counted in. */
export function TimeChoices<Address extends Narrowing>({ address, hrefOf }: TimeChoicesProps<Address>) {
  return (
    <>
      <Choices label="Counted in">
        {UNITS.map(({ unit, label }) => (
          <Choice key={unit} href={hrefOf({ ...address, unit })} isChosen={address.unit === unit}>
            {label}
          </Choice>
        ))}
      </Choices>
      <Choices label="Dates">
        {DATES.map(({ dates, label }) => (
          <Choice key={dates} href={hrefOf({ ...address, dates })} isChosen={address.dates === dates}>
            {label}
          </Choice>
        ))}
      </Choices>
    </>
  );
}
