import { Check } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";

interface FilterChoiceProps {
  href: Route;
  isChosen: boolean;
  titles: number;
  children: React.ReactNode;
}

/** A choice of a filter and how many titles it would show; pressed again it is undone. */
export function FilterChoice({ href, isChosen, titles, children }: FilterChoiceProps) {
  return (
    <Link
      href={href}
      prefetch={false}
      scroll={false}
      aria-current={isChosen ? "true" : undefined}
      className="group/choice -mx-2 flex min-h-10 items-center gap-2.5 rounded-md px-2 text-sm hover:bg-raised aria-[current]:font-medium xl:min-h-8"
    >
      <span
        aria-hidden="true"
        className="grid size-3.5 shrink-0 place-items-center rounded-[3px] border border-edge text-transparent group-aria-[current]/choice:border-amber group-aria-[current]/choice:bg-amber group-aria-[current]/choice:text-on-amber"
      >
        <Check size={12} strokeWidth={3} />
      </span>
      <span className="min-w-0 flex-1 wrap-anywhere">{children}</span>
      <span className="text-xs font-normal text-soft">
        {titles.toLocaleString("en")}
        <span className="sr-only"> {titles === 1 ? "title" : "titles"}</span>
      </span>
    </Link>
  );
}
