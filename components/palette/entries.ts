import { Download, Keyboard, LogOut, type LucideIcon, Monitor, Moon, RefreshCw, Sun } from "lucide-react";
import type { Route } from "next";
import { NAVIGATION, OPERATOR_PAGE } from "@/components/shell/navigation";
import type { Theme } from "@/components/theme/theme";
import type { Intent } from "@/lib/writes/intent";

/** What an entry does when it is chosen. */
export type Deed =
  | { does: "go"; href: Route }
  | { does: "download"; href: string }
  | { does: "theme"; theme: Theme }
  | { does: "act"; intent: Intent }
  | { does: "sync" }
  | { does: "keys" }
  | { does: "sign-out" };

export interface Entry {
  label: string;
  /** Other words for it. */
  also: string;
  Icon: LucideIcon;
  deed: Deed;
}

const ACTIONS: Entry[] = [
  { label: "Sync now", also: "check refresh update simkl", Icon: RefreshCw, deed: { does: "sync" } },
  { label: "Dark theme", also: "night colours mode switch", Icon: Moon, deed: { does: "theme", theme: "dark" } },
  { label: "Light theme", also: "day colours mode switch", Icon: Sun, deed: { does: "theme", theme: "light" } },
  {
    label: "Follow the system’s theme",
    also: "auto colours mode switch",
    Icon: Monitor,
    deed: { does: "theme", theme: "system" },
  },
  {
    label: "Export my library",
    also: "download backup json",
    Icon: Download,
    deed: { does: "download", href: "/api/export" },
  },
  { label: "Show the keys", also: "keyboard shortcuts help", Icon: Keyboard, deed: { does: "keys" } },
  { label: "Sign out", also: "log out leave", Icon: LogOut, deed: { does: "sign-out" } },
];

/** The pages with all these words in their names. */
export function pagesFor(search: string, isOperator: boolean): Entry[] {
  const pages = isOperator ? [...NAVIGATION, OPERATOR_PAGE] : NAVIGATION;
  return fitting(
    search,
    pages.map(({ href, label, Icon }) => ({ label, also: "", Icon, deed: { does: "go", href } })),
  );
}

/** The actions with all these words in their names, or in other words for them. */
export function actionsFor(search: string): Entry[] {
  return fitting(search, ACTIONS);
}

function fitting(search: string, entries: readonly Entry[]): Entry[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter(({ label, also }) => {
    const names = ` ${label} ${also}`.toLowerCase();
    return words.every((word) => names.includes(` ${word}`));
  });
}
