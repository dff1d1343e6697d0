import { useState } from "react";
import type { Intent } from "@/lib/outbox/intents/intent";
import { applyIntent, type CatalogSearchResult, getCatalogGroups } from "./catalog-options";
import type { OptionGroup } from "./entries";

interface CatalogSearch {
  /** Empty until Simkl was asked for the current text. */
  groups: OptionGroup[];
  /** Whether Simkl was asked for the current text. */
  isAsked: boolean;
  store: (result: CatalogSearchResult) => void;
  choose: (simklId: number) => void;
  applyIntent: (intent: Intent) => void;
}

/** What Simkl found for the typed text, asked by a press of Enter or a click. */
export function useCatalogSearch(search: string): CatalogSearch {
  const [asked, setAsked] = useState<CatalogSearchResult & { search: string; chosenId: number | null }>();
  const isAsked = asked?.search === search;
  return {
    groups: isAsked ? getCatalogGroups(asked.titles, asked.chosenId) : [],
    isAsked: isAsked && asked.problem === null,
    store: (result) => setAsked({ ...result, search, chosenId: null }),
    choose: (chosenId) => setAsked((current) => current && { ...current, chosenId }),
    applyIntent: (intent) =>
      setAsked((current) => current && { ...current, titles: current.titles.map((hit) => applyIntent(hit, intent)) }),
  };
}
