import type { FileImportComparison, FileImportRowState } from "@/lib/database/generated/enums";
import type { FileImportSummary } from "@/lib/file-import/find-file-import";
import type { ImportRowsQuery } from "@/lib/file-import/list-import-rows";

/** A part of the list, by an address. */
export interface Tab {
  key: string;
  label: string;
  count: number;
  filter: Omit<ImportRowsQuery, "page">;
}

/** The comparison with the library before sending, the outcomes after it. */
export function listTabs({ state, verdicts, states }: Pick<FileImportSummary, "state" | "verdicts" | "states">): Tab[] {
  if (state === "ready")
    return VERDICT_TABS.map(([verdict, label]) => ({
      key: verdict,
      label,
      count: verdicts[verdict],
      filter: { verdict },
    }));
  return RECEIPT_TABS.map(([key, label, of]) => {
    const count = of.reduce((sum, each) => sum + states[each], 0);
    return { key, label, count, filter: { states: of } };
  }).filter(({ count }) => count > 0);
}

/** The tab of the URL, else the first one with titles. */
export function findTab(tabs: readonly Tab[], key: string | undefined): Tab | undefined {
  return tabs.find((tab) => tab.key === key) ?? tabs.find(({ count }) => count > 0) ?? tabs[0];
}

const VERDICT_TABS: [FileImportComparison, string][] = [
  ["new", "New"],
  ["differs", "Differs"],
  ["same", "The same"],
  ["unmatched", "Not matched"],
];

const RECEIPT_TABS: [string, string, FileImportRowState[]][] = [
  ["open", "On the way", ["waiting", "sending"]],
  ["unclear", "Unclear", ["unclear"]],
  ["refused", "Refused", ["refused"]],
  ["not-found", "Not found", ["notFound"]],
  ["changed", "Changed by Simkl", ["changed"]],
  ["confirmed", "Confirmed", ["confirmed"]],
  ["left", "Left alone", ["skipped"]],
];
