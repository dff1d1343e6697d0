import type { BackupHead } from "@/lib/backup/backup-of";
import type { RowsWanted } from "@/lib/backup/backup-rows";
import type { BackupRowState, BackupVerdict } from "@/lib/database/generated/enums";

/** A part of the list, by an address. */
export interface Tab {
  key: string;
  label: string;
  count: number;
  wanted: Omit<RowsWanted, "page">;
}

/** Before anything is sent, how the file compares; then what came of it. */
export function tabsOf({ state, verdicts, states }: Pick<BackupHead, "state" | "verdicts" | "states">): Tab[] {
  if (state === "ready")
    return COMPARED.map(([verdict, label]) => ({ key: verdict, label, count: verdicts[verdict], wanted: { verdict } }));
  return RECEIPT.map(([key, label, of]) => {
    const count = of.reduce((sum, each) => sum + states[each], 0);
    return { key, label, count, wanted: { states: of } };
  }).filter(({ count }) => count > 0);
}

/** The one that was asked for, else the first with something in it. */
export function chosenTab(tabs: readonly Tab[], key: string | undefined): Tab | undefined {
  return tabs.find((tab) => tab.key === key) ?? tabs.find(({ count }) => count > 0) ?? tabs[0];
}

const COMPARED: [BackupVerdict, string][] = [
  ["new", "New"],
  ["differs", "Differs"],
  ["same", "The same"],
  ["unmatched", "Not matched"],
];

const RECEIPT: [string, string, BackupRowState[]][] = [
  ["open", "On the way", ["waiting", "sending"]],
  ["unclear", "Unclear", ["unclear"]],
  ["refused", "Refused", ["refused"]],
  ["not-found", "Not found", ["notFound"]],
  ["changed", "Changed by Simkl", ["changed"]],
  ["confirmed", "Confirmed", ["confirmed"]],
  ["left", "Left alone", ["skipped"]],
];
