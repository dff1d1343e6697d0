import type { Route } from "next";
import Link from "next/link";

interface PageHeaderProps {
  /** The page that this one is reached from. */
  parent: { href: Route; name: string };
  title: string;
  /** The text below the title. */
  children?: React.ReactNode;
}

/** The head of a page below another one: the way back, and what it is called. */
export function PageHeader({ parent, title, children }: PageHeaderProps) {
  return (
    <header className="mb-6 sm:mb-8">
      <p className="text-sm text-soft">
        <Link href={parent.href} prefetch={false} className="hover:text-ink hover:underline">
          {parent.name}
        </Link>
      </p>
      <h1 className="text-xl font-semibold tracking-tight sm:text-2xl">{title}</h1>
      {children}
    </header>
  );
}
