import { Library } from "lucide-react";
import type { Route } from "next";
import { titleHref } from "@/components/titles/title-href";
import { createAskOption } from "./catalog-options";
import { type Entry, findActions, findPages, type Option, type OptionGroup } from "./entries";
import { getTitleActions } from "./title-actions";
import type { TitleSearchResult } from "./use-title-search";

interface Search {
  text: string;
  result: TitleSearchResult;
  /** What Simkl found for it; empty until it is asked. */
  catalog: OptionGroup[];
  isAsked: boolean;
}

/** The options for a search text, in non-empty groups; the full searches come last. */
export function getOptionGroups(
  { text: search, result, catalog, isAsked }: Search,
  isOperator: boolean,
): OptionGroup[] {
  const groups = [
    ...catalog,
    { name: "Pages", options: findPages(search, isOperator).map(fromEntry) },
    { name: result.isGuess ? "Titles with a name like that" : "Your titles", options: result.titles.map(fromTitle) },
    ...getFirstTitleActions(result),
    { name: "Actions", options: findActions(search).map(fromEntry) },
    { name: "Search", options: search === "" ? [] : listSearches(search, result, isAsked) },
  ];
  return groups.filter(({ options }) => options.length > 0);
}

/** Simkl first when the library has nothing: Enter then asks it, and not while the library still looks. */
function listSearches(search: string, result: TitleSearchResult, isAsked: boolean): Option[] {
  const library = createSearchOption(search);
  if (isAsked) return [library];
  const isMissing = result.search === search && (result.titles.length === 0 || result.isGuess);
  return isMissing ? [createAskOption(search), library] : [library, createAskOption(search)];
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
