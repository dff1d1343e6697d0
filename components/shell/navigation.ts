import { LayoutGrid, type LucideIcon, Settings } from "lucide-react";
import type { Route } from "next";

export interface NavigationEntry {
  href: Route;
  label: string;
  Icon: LucideIcon;
}

/** The signed-in pages in the order of the rail; the first five are the bottom bar of a phone. */
export const NAVIGATION: NavigationEntry[] = [
  { href: "/overview", label: "Overview", Icon: LayoutGrid },
  { href: "/settings", label: "Settings", Icon: Settings },
];

export const BOTTOM_BAR_ENTRIES = 5;
