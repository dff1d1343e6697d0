import { LinkMenu } from "@/app/(signed-in)/_components/link-menu";
import { STATE_LABELS } from "@/app/(signed-in)/rewatches/messages";
import { type RewatchesParams, rewatchesHref } from "@/app/(signed-in)/rewatches/search-params";
import { KindChoices } from "@/components/titles/kind-choices";
import { Choice, Choices } from "@/components/ui/choices";
import type { RewatchFacets } from "@/lib/library/rewatches/count-facets";
import { REWATCH_SORTS, REWATCH_STATES, type RewatchSort } from "@/lib/library/rewatches/rewatch-query";

const SORT_LABELS: Record<RewatchSort, string> = { latest: "Latest rewatch", most: "Most often", title: "Title" };

/** Which rewatches, and in which order: links alone, all in the address. */
export function Toolbar({ params, facets }: { params: RewatchesParams; facets: RewatchFacets }) {
  const { kind, state, year, sort } = params;
  const years =
    facets.years.some((one) => one.year === year) || year === null
      ? facets.years
      : [{ year, rewatches: 0 }, ...facets.years];
  return (
    <div className="mb-4 flex flex-wrap gap-2">
      <div className="max-sm:sideways -mx-4 max-w-[100vw] px-4 sm:mx-0 sm:px-0">
        <Choices label="State">
          <Choice href={rewatchesHref({ ...params, state: null })} isChosen={state === null}>
            All
          </Choice>
          {REWATCH_STATES.map((one) => (
            <Choice key={one} href={rewatchesHref({ ...params, state: one })} isChosen={state === one}>
              {STATE_LABELS[one]} <span className="text-xs">{facets.states[one].toLocaleString("en")}</span>
            </Choice>
          ))}
        </Choices>
      </div>
      <KindChoices chosen={kind} getHref={(one) => rewatchesHref({ ...params, kind: one })} />
      <LinkMenu
        id="rewatches-year"
        label={
          year === null ? (
            "Year"
          ) : (
            <>
              <span className="sr-only">Year: </span>
              <span className="text-accent">{year}</span>
            </>
          )
        }
        choices={[
          { name: "Any", href: rewatchesHref({ ...params, year: null }), isChosen: year === null },
          ...years.map((one) => ({
            name: String(one.year),
            href: rewatchesHref({ ...params, year: one.year }),
            isChosen: one.year === year,
            count: one.rewatches,
          })),
        ]}
      />
      <LinkMenu
        id="rewatches-sort"
        label={
          <>
            <span className="sr-only">Sorted by </span>
            {SORT_LABELS[sort]}
          </>
        }
        choices={REWATCH_SORTS.map((one) => ({
          name: SORT_LABELS[one],
          href: rewatchesHref({ ...params, sort: one }),
          isChosen: one === sort,
        }))}
      />
    </div>
  );
}
