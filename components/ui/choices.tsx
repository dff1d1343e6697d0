import type { Route } from "next";
import Link from "next/link";

/** Links side by side of which one is selected. */
export function Choices({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <nav aria-label={label}>
      <ul className="flex rounded-lg border border-line bg-card p-0.5 sm:flex-wrap">{children}</ul>
    </nav>
  );
}

export function Choice({ href, isChosen, children }: { href: Route; isChosen: boolean; children: React.ReactNode }) {
  return (
    <li>
      <Link
        href={href}
        prefetch={false}
        scroll={false}
        aria-current={isChosen ? "true" : undefined}
        className="flex min-h-9 items-center gap-1.5 rounded-md px-3 text-sm whitespace-nowrap text-soft hover:text-ink aria-[current]:bg-raised aria-[current]:text-ink"
      >
        {children}
      </Link>
    </li>
  );
}
