import type { Route } from "next";
import Link from "next/link";

interface PageHeadProps {
  /** The page that this one is reached from. */
  under: { href: Route; name: string };
  title: string;
  /** What is said below it. */
  children?: React.ReactNode;
}

/** The head of a page below another one: the way back, and what it is called. */
export function PageHead({ under, title, children }: PageHeadProps) {
  return (
    <header className="mb-6 sm:mb-8">
      <p className="text-sm text-soft">
        <Link href={under.href} prefetch={false} className="hover:text-ink hover:underline">
          {under.name}
        </Link>
      </p>
      <h1 className="text-xl font-semibold tracking-tight sm:text-2xl">{title}</h1>
      {children}
    </header>
  );
}
