import Link from "next/link";
import { type DiscoverPath, PAGES } from "@/app/(signed-in)/discover/messages";

const PATHS = Object.keys(PAGES) as DiscoverPath[];

/** The head of a page of Discover, with the way to the others. */
export function DiscoverHeader({
  path,
  title,
  children,
}: {
  path: DiscoverPath;
  title: string;
  children: React.ReactNode;
}) {
  return (
    <header className="mb-6">
      <h1 className="text-xl font-semibold tracking-tight sm:text-2xl">{title}</h1>
      <p className="mt-1 max-w-2xl text-sm text-soft">{children}</p>
      <nav aria-label="Discover" className="max-sm:sideways -mx-4 mt-4 px-4 sm:mx-0 sm:px-0">
        <ul className="flex gap-1.5 sm:flex-wrap">
          {PATHS.map((each) => (
            <li key={each}>
              <Link
                href={each}
                prefetch={false}
                aria-current={each === path ? "page" : undefined}
                className="flex min-h-11 items-center rounded-full border border-line px-4 text-sm whitespace-nowrap text-soft hover:border-edge hover:text-ink aria-[current]:border-amber aria-[current]:bg-amber aria-[current]:font-medium aria-[current]:text-on-amber sm:min-h-9"
              >
                {PAGES[each]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
