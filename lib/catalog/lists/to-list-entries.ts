import { type CatalogTitle, toCatalogTitle } from "@/lib/catalog/titles/catalog-title";
import { toFileTitle } from "@/lib/catalog/titles/file-title";
import type { Kind } from "@/lib/domain/kind";
import type { DataFileTitle } from "@/lib/simkl/schemas/data-file-title";
import type { TitleSummary } from "@/lib/simkl/schemas/title-summary";
import type { ListEntry } from "./store-list";

/** In order, each title once; rows without a name are left out. */
export function toListEntries(rows: readonly (TitleSummary | DataFileTitle)[], kind: Kind): ListEntry[] {
  const entries = new Map<number, ListEntry>();
  for (const row of rows) {
    const entry = "airsAt" in row ? toSummaryEntry(row, kind) : toFileEntry(row, kind);
    if (entry && !entries.has(entry.title.simklId)) entries.set(entry.title.simklId, entry);
  }
  return [...entries.values()];
}

function toSummaryEntry(row: TitleSummary, kind: Kind): ListEntry | null {
  const title = toCatalogTitle(row, kind);
  return title && { title, date: row.airsAt };
}

function toFileEntry(row: DataFileTitle, kind: Kind): ListEntry | null {
  const title: CatalogTitle | null = toFileTitle(row, kind);
  return title && { title, date: row.onDisc };
}
