import Link from "next/link";
import { PaletteLink } from "@/components/command-palette/palette-link";
import { BrandMark } from "@/components/ui/brand-mark";
import { NavLink } from "./nav-link";
import { listEntries } from "./navigation";

/** The top bar of phones: name, search, and the pages that the bottom bar leaves out. */
export function TopBar({ isOperator, prefetch }: { isOperator: boolean; prefetch?: false }) {
  const others = listEntries(isOperator).filter(({ place }) => place === "rail");
  return (
    <header className="flex items-center justify-between gap-4 border-b border-line bg-card px-4 py-2 lg:hidden">
      {/* On narrow screens the name wraps out of sight, and the mark remains. */}
      <Link
        href="/overview"
        prefetch={prefetch}
        className="flex h-10 min-w-5 flex-wrap gap-x-2 overflow-hidden text-base font-semibold tracking-tight"
      >
        <span className="flex h-10 items-center">
          <BrandMark size={20} />
        </span>
        <span className="leading-10">Watchfolio</span>
      </Link>
      <nav aria-label="More" className="-mr-2.5 shrink-0">
        <ul className="flex">
          <li>
            <PaletteLink className="grid size-10 place-items-center rounded-lg text-soft hover:text-ink" />
          </li>
          {others.map(({ href, label, Icon }) => (
            <li key={href}>
              <NavLink
                href={href}
                prefetch={prefetch}
                className="grid size-10 place-items-center rounded-lg text-soft hover:text-ink aria-[current]:text-accent"
              >
                <Icon aria-hidden="true" size={18} strokeWidth={1.75} />
                <span className="sr-only">{label}</span>
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
