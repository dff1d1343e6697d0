import { KindMark } from "@/components/kind/kind-mark";
import { KIND_ORDER, KINDS } from "@/components/kind/kinds";
import { Choice, Choices } from "@/components/ui/choices";
import { WatchChoices } from "@/components/watches/watch-choices";
import { type StatsAddress, statsHref, VIEWS } from "./stats-address";

const VIEW_WORDS = { time: "Time", taste: "Taste", library: "Library" } as const;
const UNITS = [
  { unit: "hours", label: "Hours" },
  { unit: "episodes", label: "Episodes" },
] as const;
const DATES = [
  { dates: "exact", label: "Exact dates" },
  { dates: "all", label: "Every date" },
] as const;

/** What the statistics are about and how they count: links only, the address says it all. */
export function FilterBar({ address }: { address: StatsAddress }) {
  return (
    <div className="relative -mx-4 flex gap-3 overflow-x-auto px-4 sm:mx-0 sm:flex-wrap sm:overflow-visible sm:px-0">
      <Choices label="What about">
        {VIEWS.map((view) => (
          <Choice key={view} href={statsHref({ ...address, view })} isChosen={address.view === view}>
            {VIEW_WORDS[view]}
          </Choice>
        ))}
      </Choices>
      <Choices label="Kind">
        <Choice href={statsHref({ ...address, kind: null })} isChosen={address.kind === null}>
          All
        </Choice>
        {KIND_ORDER.map((kind) => (
          <Choice key={kind} href={statsHref({ ...address, kind })} isChosen={address.kind === kind}>
            <KindMark kind={kind} /> {KINDS[kind].label}
          </Choice>
        ))}
      </Choices>
      {address.view !== "library" && (
        <WatchChoices chosen={address.watch} hrefOf={(watch) => statsHref({ ...address, watch })} />
      )}
      {address.view === "time" && <TimeChoices address={address} />}
    </div>
  );
}

/** What only pictures of time can be drawn from or counted in. */
function TimeChoices({ address }: { address: StatsAddress }) {
  return (
    <>
      <Choices label="Counted in">
        {UNITS.map(({ unit, label }) => (
          <Choice key={unit} href={statsHref({ ...address, unit })} isChosen={address.unit === unit}>
            {label}
          </Choice>
        ))}
      </Choices>
      <Choices label="Dates">
        {DATES.map(({ dates, label }) => (
          <Choice key={dates} href={statsHref({ ...address, dates })} isChosen={address.dates === dates}>
            {label}
          </Choice>
        ))}
      </Choices>
    </>
  );
}
