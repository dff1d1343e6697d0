import {
  CalendarDays,
  ChartNoAxesColumn,
  GalleryVerticalEnd,
  Gauge,
  History,
  LayoutGrid,
  Library,
  ListVideo,
  type LucideIcon,
  NotebookPen,
  Repeat2,
  Settings,
} from "lucide-react";
import type { Route } from "next";

export interface NavigationEntry {
  href: Route;
  label: string;
  Icon: LucideIcon;
  /** Not in the bar of phones: another page links to it. */
  isWideOnly?: true;
}

/** The signed-in pages in the order of the rail; the first five are the bottom bar of a phone. */
export const NAVIGATION: NavigationEntry[] = [
  { href: "/overview", label: "Overview", Icon: LayoutGrid },
  { href: "/library", label: "Library", Icon: Library },
  { href: "/up-next", label: "Up next", Icon: ListVideo },
  { href: "/history", label: "History", Icon: History },
  { href: "/calendar", label: "Calendar", Icon: CalendarDays },
  { href: "/memos", label: "Memos", Icon: NotebookPen },
  { href: "/rewatches", label: "Rewatches", Icon: Repeat2 },
  { href: "/stats", label: "Statistics", Icon: ChartNoAxesColumn },
  { href: "/review", label: "Review", Icon: GalleryVerticalEnd, isWideOnly: true },
  { href: "/settings", label: "Settings", Icon: Settings },
];

/** The page that only operators have. */
export const OPERATOR_PAGE: NavigationEntry = { href: "/admin/sync", label: "Sync status", Icon: Gauge };

export const BOTTOM_BAR_ENTRIES = 5;
