import type { Route } from "next";
import Link from "next/link";
import { cn } from "./cn";

interface PageHeaderProps {
  title: React.ReactNode;
  /** The page that this one is reached from. */
  parent?: { href: Route; name: string };
  /** At the other end of the line, such as a search box. */
  aside?: React.ReactNode;
  /** A row of filters follows, which stands closer than panels do. */
  isClose?: boolean;
  /** The text below the title. */
  children?: React.ReactNode;
}

/** The head of a page: the way back from a page below another one, what it is called, and what it shows. */
export function PageHeader({ title, parent, aside, isClose = false, children }: PageHeaderProps) {
  return (
    <header
      className={cn(
        isClose ? "mb-4" : "mb-6 sm:mb-8",
        aside && "flex flex-wrap items-end justify-between gap-x-8 gap-y-4",
      )}
    >
      <div className={aside ? "max-w-2xl" : undefined}>
        {parent && (
          <p className="text-sm text-soft">
            <Link href={parent.href} prefetch={false} className="hover:text-ink hover:underline">
              {parent.name}
            </Link>
          </p>
        )}
        <h1 className="text-xl font-semibold tracking-tight wrap-break-word sm:text-2xl">{title}</h1>
        {children}
      </div>
      {aside}
    </header>
  );
}
