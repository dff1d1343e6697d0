import type { Route } from "next";
import Link from "next/link";

interface FilterChoiceProps {
  href: Route;
  isChosen: boolean;
  titles: number;
  children: React.ReactNode;
}

/** A filter value with its number of titles; a second press removes it. */
export function FilterChoice({ href, isChosen, titles, children }: FilterChoiceProps) {
  return (
    <Link
      href={href}
      prefetch={false}
      scroll={false}
      aria-current={isChosen ? "true" : undefined}
      className="-mx-2 flex min-h-10 items-center gap-2.5 rounded-md px-2 text-sm before:grid before:size-3.5 before:shrink-0 before:place-items-center before:rounded-[3px] before:border before:border-edge before:text-xs before:leading-none before:font-bold before:text-on-amber before:content-[''] hover:bg-raised aria-[current]:font-medium aria-[current]:before:border-amber aria-[current]:before:bg-amber aria-[current]:before:content-['✓'/''] xl:min-h-8"
    >
      <span className="min-w-0 flex-1 wrap-anywhere">{children}</span>
      <span className="text-xs font-normal text-soft">
        {titles.toLocaleString("en")}
        <span className="sr-only"> {titles === 1 ? "title" : "titles"}</span>
      </span>
    </Link>
  );
}
