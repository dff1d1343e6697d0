import Link from "next/link";
import { PaletteLink } from "@/components/command-palette/palette-link";
import { SignOutButton } from "@/components/sign-in/sign-out-button";
import { ThemeSwitch } from "@/components/theme/theme-switch";
import { BrandMark } from "@/components/ui/brand-mark";
import { NavLink } from "./nav-link";
import { listEntries } from "./navigation";

interface SidebarProps {
  name: string;
  plan: string;
  isOperator: boolean;
  prefetch?: false;
}

/** The left rail of wide screens: where one can go, who is signed in, the theme. */
export function Sidebar({ name, plan, isOperator, prefetch }: SidebarProps) {
  return (
    <header className="sticky top-0 hidden h-dvh w-56 shrink-0 flex-col border-r border-line bg-card px-3 py-6 lg:flex">
      <div aria-hidden="true" className="perforated absolute inset-y-0 -right-1 w-2" />
      <Link
        href="/overview"
        prefetch={prefetch}
        className="flex items-center gap-2.5 px-3 text-lg font-semibold tracking-tight"
      >
        <BrandMark /> Watchfolio
      </Link>
      <PaletteLink className="mt-6 flex min-h-10 items-center gap-3 rounded-lg border border-line px-3 text-sm text-soft hover:border-edge hover:text-ink">
        <span className="flex-1">Find</span>
        <kbd className="font-mono text-xs">Ctrl K</kbd>
      </PaletteLink>
      <nav aria-label="Main" className="-mx-3 mt-3 mb-3 min-h-0 flex-1 overflow-y-auto px-3 py-1">
        <ul className="space-y-1">
          {listEntries(isOperator).map(({ href, label, Icon }) => (
            <li key={href}>
              <NavLink
                href={href}
                // Else the script of its cards would count for every page.
                prefetch={href === "/search" ? false : prefetch}
                className="flex min-h-10 items-center gap-3 rounded-lg px-3 text-sm text-soft short:min-h-8 hover:bg-raised hover:text-ink aria-[current]:bg-raised aria-[current]:font-medium aria-[current]:text-ink aria-[current]:*:[svg]:text-accent"
              >
                <Icon aria-hidden="true" size={18} strokeWidth={1.75} /> {label}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className="space-y-4 px-3">
        <ThemeSwitch />
        <div className="border-t border-line pt-4 text-sm">
          <p className="truncate font-medium" title={name}>
            {name}
          </p>
          <div className="flex items-center justify-between text-soft">
            <p className="text-xs">{plan}</p>
            <SignOutButton className="-mr-2 min-h-8 rounded-md px-2 text-xs underline-offset-4 hover:text-ink hover:underline" />
          </div>
        </div>
      </div>
    </header>
  );
}
