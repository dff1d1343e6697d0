"use client";

import type { Route } from "next";
import Link, { type LinkProps } from "next/link";
import { usePathname } from "next/navigation";

interface NavLinkProps extends Pick<LinkProps<Route>, "prefetch"> {
  href: Route;
  className: string;
  children: React.ReactNode;
}

/** A link of the main navigation, marked when its page, or one below it, is shown. */
export function NavLink({ href, ...link }: NavLinkProps) {
  const path = usePathname();
  const isCurrent = path === href || path.startsWith(`${href}/`);
  return <Link href={href} aria-current={isCurrent ? "page" : undefined} {...link} />;
}
