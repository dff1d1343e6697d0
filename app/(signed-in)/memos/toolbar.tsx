import { ArrowDown, ArrowUp } from "lucide-react";
import Link from "next/link";
import { KindChoices } from "@/components/kind/kind-choices";
import { buttonClass } from "@/components/ui/button-class";
import { Choice, Choices } from "@/components/ui/choices";
import { cn } from "@/components/ui/cn";
import type { MemoFacets } from "@/lib/library/memos/fold-facets";
import { MEMO_SORTS, type MemoSort } from "@/lib/library/memos/memo-query";
import { LinkMenu } from "./link-menu";
import { type MemosAddress, memosHref } from "./memos-address";
import { FILTER_WORDS, inOfferedOrder, SORT_WORDS, valueWords } from "./words";

const SORTS = Object.keys(MEMO_SORTS) as MemoSort[];

/** Which memos, in which order, and how they are shown: links alone, all in the address. */
export function Toolbar({ address, facets }: { address: MemosAddress; facets: MemoFacets }) {
  const { privacy, kind } = address;
  return (
    <div className="mb-5 flex flex-wrap gap-2">
      <Choices label="Visibility">
        {([null, "public", "private"] as const).map((one) => (
          <Choice key={one} href={memosHref({ ...address, privacy: one })} isChosen={privacy === one}>
            {one === null ? "All" : valueWords("privacy", one)}
          </Choice>
        ))}
      </Choices>
      <KindChoices chosen={kind} hrefOf={(one) => memosHref({ ...address, kind: one })} />
      {(["status", "rating", "year"] as const).map((name) => (
        <FilterMenu key={name} name={name} address={address} facets={facets} />
      ))}
      <div className="flex gap-2">
        <LinkMenu
          id="memos-sort"
          label={
            <>
              <span className="sr-only">Sorted by </span>
              {SORT_WORDS[address.sort]}
            </>
          }
          choices={SORTS.map((sort) => ({
            name: SORT_WORDS[sort],
            href: memosHref({ ...address, sort, direction: MEMO_SORTS[sort] }),
            isChosen: sort === address.sort,
          }))}
        />
        <Direction address={address} />
      </div>
      <div className="ml-auto">
        <Choices label="View">
          {(["wall", "list"] as const).map((view) => (
            <Choice key={view} href={memosHref({ ...address, view })} isChosen={address.view === view}>
              {view === "wall" ? "Wall" : "List"}
            </Choice>
          ))}
        </Choices>
      </div>
    </div>
  );
}

type FilterMenuProps = { name: "status" | "rating" | "year"; address: MemosAddress; facets: MemoFacets };

function FilterMenu({ name, address, facets }: FilterMenuProps) {
  const { [name]: counts } = facets.counts;
  const chosen = address[name] === null ? null : String(address[name]);
  const values = inOfferedOrder(name, new Set([...counts.keys(), ...(chosen === null ? [] : [chosen])]));
  const typed = (value: string) => (name === "status" || value === "none" ? value : Number(value));
  return (
    <LinkMenu
      id={`memos-${name}`}
      label={
        chosen === null ? (
          FILTER_WORDS[name]
        ) : (
          <>
            <span className="sr-only">{FILTER_WORDS[name]}: </span>
            <span className="text-accent">{valueWords(name, chosen)}</span>
          </>
        )
      }
      choices={[
        { name: "Any", href: memosHref({ ...address, [name]: null }), isChosen: chosen === null },
        ...values.map((value) => ({
          name: valueWords(name, value),
          href: memosHref({ ...address, [name]: typed(value) }),
          isChosen: value === chosen,
          count: counts.get(value) ?? 0,
        })),
      ]}
    />
  );
}

function Direction({ address }: { address: MemosAddress }) {
  const isAscending = address.direction === "asc";
  const Arrow = isAscending ? ArrowUp : ArrowDown;
  return (
    <Link
      href={memosHref({ ...address, direction: isAscending ? "desc" : "asc" })}
      prefetch={false}
      scroll={false}
      aria-label={isAscending ? "Ascending; turn round" : "Descending; turn round"}
      title={isAscending ? "Ascending" : "Descending"}
      className={cn(buttonClass(), "w-10 shrink-0 px-0")}
    >
      <Arrow aria-hidden="true" size={16} strokeWidth={1.75} />
    </Link>
  );
}
