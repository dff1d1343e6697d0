import { Library } from "lucide-react";
import type { Route } from "next";
import { titlePath } from "@/components/titles/title-path";
import { actionsFor, type Entry, pagesFor } from "./entries";
import { titleActions } from "./title-actions";
import type { Found } from "./use-titles";

/** One line of the palette. */
export interface Option {
  id: string;
  label: string;
  /** Beside the label: a year. */
  note: string | null;
  /** The sign of an entry, or the kind of a title. */
  sign: Entry["Icon"] | Found["titles"][number]["kind"];
  deed: Entry["deed"];
}

export interface OptionGroup {
  name: string;
  options: Option[];
}

/** What the palette offers for these words, in groups of which none is empty; the way to the whole search stands last. */
export function optionGroups(search: string, found: Found, isOperator: boolean): OptionGroup[] {
  const groups = [
    { name: "Pages", options: pagesFor(search, isOperator).map(ofEntry) },
    { name: found.isGuess ? "Titles with a name like that" : "Your titles", options: found.titles.map(ofTitle) },
    ...actionsOfFirst(found),
    { name: "Actions", options: actionsFor(search).map(ofEntry) },
    { name: "Library", options: search === "" ? [] : [searchAll(search)] },
  ];
  return groups.filter(({ options }) => options.length > 0);
}

/** Of the title that fits best, unless it is only a guess. */
function actionsOfFirst({ titles: [first], isGuess }: Found): OptionGroup[] {
  return first && !isGuess ? [{ name: `“${first.title}”`, options: titleActions(first) }] : [];
}

function ofEntry({ label, Icon, deed }: Entry): Option {
  return { id: `palette-${label.toLowerCase().replaceAll(/\W+/g, "-")}`, label, note: null, sign: Icon, deed };
}

function ofTitle({ simklId, kind, title, year }: Found["titles"][number]): Option {
  return {
    id: `palette-title-${simklId}`,
    label: title,
    note: year === null ? null : String(year),
    sign: kind,
    deed: { does: "go", href: titlePath(kind, simklId) },
  };
}

function searchAll(search: string): Option {
  const href = `/library?${new URLSearchParams({ q: search })}` as Route;
  return {
    id: "palette-search",
    label: `Search the library for “${search}”`,
    note: null,
    sign: Library,
    deed: { does: "go", href },
  };
}
