"use client";

import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";

/** A link of the main navigation, marked when its page, or one below it, is shown. */
export function NavLink({ href, className, children }: { href: Route; className: string; children: React.ReactNode }) {
  const path = usePathname();
  const isHere = path === href || path.startsWith(`${href}/`);
  return (
    <Link href={href} aria-current={isHere ? "page" : undefined} className={className}>
      {children}
    </Link>
  );
}
