import { NavLink } from "./nav-link";
import { listEntries } from "./navigation";

/** The bottom bar of phones: the first five pages under a thumb. */
export function BottomBar({ prefetch }: { prefetch?: false }) {
  const bar = listEntries(false).filter(({ place }) => place === "bar");
  return (
    <nav
      aria-label="Main"
      className="sticky bottom-0 z-10 border-t border-line bg-card pb-[env(safe-area-inset-bottom)] lg:hidden"
    >
      <ul className="mx-auto flex max-w-md">
        {bar.map(({ href, label, Icon }) => (
          <li key={href} className="flex-1">
            <NavLink
              href={href}
              prefetch={prefetch}
              className="flex min-h-14 flex-col items-center justify-center gap-1 text-xs text-soft hover:text-ink aria-[current]:font-medium aria-[current]:text-ink aria-[current]:*:[svg]:text-accent"
            >
              <Icon aria-hidden="true" size={20} strokeWidth={1.75} /> {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
