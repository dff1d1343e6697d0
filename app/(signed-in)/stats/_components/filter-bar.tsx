import { WatchChoices } from "@/app/(signed-in)/_components/watch-choices";
import { type StatsParams, statsHref, VIEWS } from "@/app/(signed-in)/stats/search-params";
import { KindChoices } from "@/components/titles/kind-choices";
import { Choice, Choices } from "@/components/ui/choices";
import { TimeChoices } from "./time-choices";

const VIEW_LABELS = { time: "Time", taste: "Taste", library: "Library" } as const;

/** The filters of the statistics. Links only: the URL is the state. */
export function FilterBar({ params }: { params: StatsParams }) {
  return (
    <div className="max-sm:sideways -mx-4 flex gap-3 px-4 sm:mx-0 sm:flex-wrap sm:px-0">
      <Choices label="What about">
        {VIEWS.map((view) => (
          <Choice key={view} href={statsHref({ ...params, view })} isChosen={params.view === view}>
            {VIEW_LABELS[view]}
          </Choice>
        ))}
      </Choices>
      <KindChoices chosen={params.kind} getHref={(kind) => statsHref({ ...params, kind })} />
      {params.view !== "library" && (
        <WatchChoices chosen={params.watch} getHref={(watch) => statsHref({ ...params, watch })} />
      )}
      {params.view === "time" && <TimeChoices params={params} getHref={(to) => statsHref(to)} />}
    </div>
  );
}
