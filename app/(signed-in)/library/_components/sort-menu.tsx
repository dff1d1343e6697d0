import { Check } from "lucide-react";
import Link from "next/link";
import { Menu } from "@/app/(signed-in)/_components/menu";
import { libraryHref } from "@/app/(signed-in)/_lib/library-href";
import type { LibraryQuery } from "@/lib/library/browse/library-query";
import { getDefaultDirection, SORTS, type Sort } from "@/lib/library/browse/sorts";
import { SORT_LABELS } from "./columns";

const SORT_OPTIONS = Object.keys(SORTS) as Sort[];

/** What the titles are sorted by. A new key makes it a new menu, closed, after each choice. */
export function SortMenu({ query }: { query: LibraryQuery }) {
  return (
    <Menu
      key={query.sort}
      id={`library-sort-${query.sort}`}
      label={
        <>
          <span className="sr-only">Sorted by </span>
          {SORT_LABELS[query.sort]}
        </>
      }
    >
      <ul className="w-52">
        {SORT_OPTIONS.map((sort) => (
          <li key={sort}>
            <Link
              href={libraryHref({ ...query, sort, direction: getDefaultDirection(sort) })}
              prefetch={false}
              scroll={false}
              aria-current={sort === query.sort ? "true" : undefined}
              className="group/choice flex min-h-9 items-center justify-between rounded-md px-3 text-sm hover:bg-raised aria-[current]:font-medium"
            >
              {SORT_LABELS[sort]}
              <Check
                aria-hidden="true"
                size={16}
                className="text-transparent group-aria-[current]/choice:text-accent"
              />
            </Link>
          </li>
        ))}
      </ul>
    </Menu>
  );
}
