import {
  CalendarDays,
  ChartNoAxesColumn,
  Compass,
  GalleryVerticalEnd,
  Gauge,
  History,
  LayoutGrid,
  Library,
  ListVideo,
  type LucideIcon,
  NotebookPen,
  Repeat2,
  Search,
  Settings,
} from "lucide-react";
import type { Route } from "next";
import { type AppRoute, ROUTES, type RoutePath } from "@/lib/routes";

export interface NavigationEntry extends Pick<AppRoute, "label" | "access" | "place"> {
  href: Route;
  Icon: LucideIcon;
}

const ICONS: Record<RoutePath, LucideIcon> = {
  "/overview": LayoutGrid,
  "/library": Library,
  "/up-next": ListVideo,
  "/history": History,
  "/search": Search,
  "/calendar": CalendarDays,
  "/discover": Compass,
  "/memos": NotebookPen,
  "/rewatches": Repeat2,
  "/stats": ChartNoAxesColumn,
  "/review": GalleryVerticalEnd,
  "/settings": Settings,
  "/admin/sync": Gauge,
};

const ENTRIES: NavigationEntry[] = ROUTES.map(({ path, ...route }) => ({ ...route, href: path, Icon: ICONS[path] }));

/** The pages of the rail, in order; those of operators for operators alone. */
export function listEntries(isOperator: boolean): NavigationEntry[] {
  return ENTRIES.filter(({ access }) => access === "user" || isOperator);
}
