import { KindChoices } from "@/components/kind/kind-choices";
import { Choice, Choices } from "@/components/ui/choices";
import { WatchChoices } from "@/components/watches/watch-choices";
import { TimeChoices } from "./narrowing-choices";
import { type StatsAddress, statsHref, VIEWS } from "./stats-address";

const VIEW_WORDS = { time: "Time", taste: "Taste", library: "Library" } as const;

/** What the statistics are about and how they count: links only, the address says it all. */
export function FilterBar({ address }: { address: StatsAddress }) {
  return (
    <div className="max-sm:sideways -mx-4 flex gap-3 px-4 sm:mx-0 sm:flex-wrap sm:px-0">
      <Choices label="What about">
        {VIEWS.map((view) => (
          <Choice key={view} href={statsHref({ ...address, view })} isChosen={address.view === view}>
            {VIEW_WORDS[view]}
          </Choice>
        ))}
      </Choices>
      <KindChoices chosen={address.kind} hrefOf={(kind) => statsHref({ ...address, kind })} />
      {address.view !== "library" && (
        <WatchChoices chosen={address.watch} hrefOf={(watch) => statsHref({ ...address, watch })} />
      )}
      {address.view === "time" && <TimeChoices address={address} hrefOf={(to) => statsHref(to)} />}
    </div>
  );
}
