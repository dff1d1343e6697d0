import { Library } from "lucide-react";
import type { Route } from "next";
import { titleHref } from "@/components/titles/title-href";
import { type Entry, findActions, findPages, type Option } from "./entries";
import { getTitleActions } from "./title-actions";
import type { TitleSearchResult } from "./use-title-search";

export interface OptionGroup {
  name: string;
  options: Option[];
}

/** The options for a search text, in non-empty groups; the link to the full search comes last. */
export function getOptionGroups(search: string, result: TitleSearchResult, isOperator: boolean): OptionGroup[] {
  const groups = [
    { name: "Pages", options: findPages(search, isOperator).map(fromEntry) },
    { name: result.isGuess ? "Titles with a name like that" : "Your titles", options: result.titles.map(fromTitle) },
    ...getFirstTitleActions(result),
    { name: "Actions", options: findActions(search).map(fromEntry) },
    { name: "Library", options: search === "" ? [] : [createSearchOption(search)] },
  ];
  return groups.filter(({ options }) => options.length > 0);
}

/** Of the title that fits best, unless it is only a guess. */
function getFirstTitleActions({ titles: [first], isGuess }: TitleSearchResult): OptionGroup[] {
  return first && !isGuess ? [{ name: `“${first.title}”`, options: getTitleActions(first) }] : [];
}

function fromEntry({ label, Icon, command }: Entry): Option {
  return {
    id: `palette-${label.toLowerCase().replaceAll(/\W+/g, "-")}`,
    label,
    note: null,
    icon: Icon,
    command,
  };
}

function fromTitle({ simklId, kind, title, year }: TitleSearchResult["titles"][number]): Option {
  return {
    id: `palette-title-${simklId}`,
    label: title,
    note: year === null ? null : String(year),
    icon: kind,
    command: { type: "go", href: titleHref(kind, simklId) },
  };
}

function createSearchOption(search: string): Option {
  const href = `/library?${new URLSearchParams({ q: search })}` as Route;
  return {
    id: "palette-search",
    label: `Search the library for “${search}”`,
    note: null,
    icon: Library,
    command: { type: "go", href },
  };
}
