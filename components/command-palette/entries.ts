import { Download, Keyboard, LogOut, type LucideIcon, Monitor, Moon, RefreshCw, Sun } from "lucide-react";
import type { Route } from "next";
import { listEntries } from "@/components/layout/navigation";
import type { Theme } from "@/components/theme/theme";
import type { Intent } from "@/lib/outbox/intents/intent";
import type { TitleSearchResult } from "./use-title-search";

/** What an entry does when it is chosen. */
export type Command =
  | { type: "go"; href: Route }
  | { type: "download"; href: string }
  | { type: "theme"; theme: Theme }
  | { type: "intent"; intent: Intent; staysOpen?: boolean }
  | { type: "ask-simkl" }
  /** Shows what can be done with a title found at Simkl. */
  | { type: "choose"; simklId: number }
  | { type: "sync" }
  | { type: "keys" }
  | { type: "sign-out" };

export interface Entry {
  label: string;
  /** Other words for it. */
  keywords: string;
  Icon: LucideIcon;
  command: Command;
}

/** One line of the palette. */
export interface Option {
  id: string;
  label: string;
  /** Shown instead of the label, beside its neighbours. */
  short?: string;
  /** Beside the label: a year. */
  note: string | null;
  /** The sign of an entry, or the kind of a title. */
  icon: Entry["Icon"] | TitleSearchResult["titles"][number]["kind"];
  command: Entry["command"];
}

export interface OptionGroup {
  name: string;
  options: Option[];
}

const ACTIONS: Entry[] = [
  { label: "Sync now", keywords: "check refresh update simkl", Icon: RefreshCw, command: { type: "sync" } },
  { label: "Dark theme", keywords: "night colours mode switch", Icon: Moon, command: { type: "theme", theme: "dark" } },
  { label: "Light theme", keywords: "day colours mode switch", Icon: Sun, command: { type: "theme", theme: "light" } },
  {
    label: "Follow the system’s theme",
    keywords: "auto colours mode switch",
    Icon: Monitor,
    command: { type: "theme", theme: "system" },
  },
  {
    label: "Export my library",
    keywords: "download backup json",
    Icon: Download,
    command: { type: "download", href: "/api/export" },
  },
  { label: "Show the keys", keywords: "keyboard shortcuts help", Icon: Keyboard, command: { type: "keys" } },
  { label: "Sign out", keywords: "log out leave", Icon: LogOut, command: { type: "sign-out" } },
];

/** The pages with all these words in their names. */
export function findPages(search: string, isOperator: boolean): Entry[] {
  return filterEntries(
    search,
    listEntries(isOperator).map(({ href, label, Icon }) => ({
      label,
      keywords: "",
      Icon,
      command: { type: "go", href },
    })),
  );
}

/** The actions with all these words in their names, or in other words for them. */
export function findActions(search: string): Entry[] {
  return filterEntries(search, ACTIONS);
}

function filterEntries(search: string, entries: readonly Entry[]): Entry[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter(({ label, keywords }) => {
    const names = ` ${label} ${keywords}`.toLowerCase();
    return words.every((word) => names.includes(` ${word}`));
  });
}
