import { ArrowDown, ArrowUp } from "lucide-react";
import { LinkMenu } from "@/app/(signed-in)/_components/link-menu";
import { FILTER_LABELS, formatFilterValue, SORT_LABELS, sortFilterValues } from "@/app/(signed-in)/memos/messages";
import { type MemosParams, memosHref } from "@/app/(signed-in)/memos/search-params";
import { KindChoices } from "@/components/titles/kind-choices";
import { ButtonLink } from "@/components/ui/button-link";
import { Choice, Choices } from "@/components/ui/choices";
import type { MemoFacets } from "@/lib/library/memos/count-facets";
import { MEMO_SORTS, type MemoSort } from "@/lib/library/memos/memo-query";

const SORTS = Object.keys(MEMO_SORTS) as MemoSort[];

/** Which memos, in which order, and how they are shown: links alone, all in the address. */
export function Toolbar({ params, facets }: { params: MemosParams; facets: MemoFacets }) {
  const { privacy, kind } = params;
  return (
    <div className="mb-5 flex flex-wrap gap-2">
      <Choices label="Visibility">
        {([null, "public", "private"] as const).map((one) => (
          <Choice key={one} href={memosHref({ ...params, privacy: one })} isChosen={privacy === one}>
            {one === null ? "All" : formatFilterValue("privacy", one)}
          </Choice>
        ))}
      </Choices>
      <KindChoices chosen={kind} getHref={(one) => memosHref({ ...params, kind: one })} />
      {(["status", "rating", "year"] as const).map((name) => (
        <FilterMenu key={name} name={name} params={params} facets={facets} />
      ))}
      <div className="flex gap-2">
        <LinkMenu
          id="memos-sort"
          label={
            <>
              <span className="sr-only">Sorted by </span>
              {SORT_LABELS[params.sort]}
            </>
          }
          choices={SORTS.map((sort) => ({
            name: SORT_LABELS[sort],
            href: memosHref({ ...params, sort, direction: MEMO_SORTS[sort] }),
            isChosen: sort === params.sort,
          }))}
        />
        <Direction params={params} />
      </div>
      <div className="ml-auto">
        <Choices label="View">
          {(["wall", "list"] as const).map((view) => (
            <Choice key={view} href={memosHref({ ...params, view })} isChosen={params.view === view}>
              {view === "wall" ? "Wall" : "List"}
            </Choice>
          ))}
        </Choices>
      </div>
    </div>
  );
}

type FilterMenuProps = { name: "status" | "rating" | "year"; params: MemosParams; facets: MemoFacets };

function FilterMenu({ name, params, facets }: FilterMenuProps) {
  const { [name]: counts } = facets.counts;
  const chosen = params[name] === null ? null : String(params[name]);
  const values = sortFilterValues(name, new Set([...counts.keys(), ...(chosen === null ? [] : [chosen])]));
  const toParam = (value: string) => (name === "status" || value === "none" ? value : Number(value));
  return (
    <LinkMenu
      id={`memos-${name}`}
      label={
        chosen === null ? (
          FILTER_LABELS[name]
        ) : (
          <>
            <span className="sr-only">{FILTER_LABELS[name]}: </span>
            <span className="text-accent">{formatFilterValue(name, chosen)}</span>
          </>
        )
      }
      choices={[
        { name: "Any", href: memosHref({ ...params, [name]: null }), isChosen: chosen === null },
        ...values.map((value) => ({
          name: formatFilterValue(name, value),
          href: memosHref({ ...params, [name]: toParam(value) }),
          isChosen: value === chosen,
          count: counts.get(value) ?? 0,
        })),
      ]}
    />
  );
}

function Direction({ params }: { params: MemosParams }) {
  const isAscending = params.direction === "asc";
  const Arrow = isAscending ? ArrowUp : ArrowDown;
  return (
    <ButtonLink
      href={memosHref({ ...params, direction: isAscending ? "desc" : "asc" })}
      prefetch={false}
      scroll={false}
      aria-label={isAscending ? "Ascending; turn round" : "Descending; turn round"}
      title={isAscending ? "Ascending" : "Descending"}
      size="icon"
    >
      <Arrow aria-hidden="true" size={16} strokeWidth={1.75} />
    </ButtonLink>
  );
}
