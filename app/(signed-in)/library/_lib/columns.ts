import type { Sort } from "@/lib/library/browse/sorts";

/** What a column of the table shows, and what it is sorted by; the title is always the first. */
export type Column = Exclude<Sort, "activity" | "title">;

export type Width = keyof typeof WIDTHS;

/** In rem; classes would have to be literal. */
export const WIDTHS = { narrow: 4.25, normal: 8, wide: 12 } as const;

export const COLUMN_LABELS: Record<Column, string> = {
  kind: "Kind",
  status: "List",
  progress: "Progress",
  left: "Episodes left",
  rating: "Rating",
  watched: "Last watched",
  added: "Added",
  rated: "Rated",
  next: "Next episode",
  year: "Year",
  runtime: "Length",
  genre: "Genres",
  network: "Network",
  country: "Country",
  type: "Anime type",
  community: "Simkl rating",
  rewatches: "Rewatches",
  memo: "Memo",
};

export interface ShownColumn {
  column: Column;
  width: Width;
}

export const DEFAULT_COLUMNS: ShownColumn[] = [
  { column: "status", width: "normal" },
  { column: "progress", width: "normal" },
  { column: "rating", width: "narrow" },
  { column: "watched", width: "normal" },
  { column: "year", width: "narrow" },
];

/** The cookie with the columns of this browser: `status:normal.rating:narrow`. */
export const COLUMNS_COOKIE = "library-columns";

/** The columns of the cookie, in its order; the defaults without one. */
export function parseColumns(cookie: string | undefined): ShownColumn[] {
  const shown = new Map<Column, Width>();
  for (const part of cookie?.split(".") ?? []) {
    const [column = "", width = ""] = part.split(":");
    if (isColumn(column) && isWidth(width)) shown.set(column, width);
  }
  return shown.size === 0 ? DEFAULT_COLUMNS : [...shown].map(([column, width]) => ({ column, width }));
}

export function serializeColumns(columns: readonly ShownColumn[]): string {
  return columns.map(({ column, width }) => `${column}:${width}`).join(".");
}

/** Every column there is: those shown, then the others. */
export function listAllColumns(shown: readonly ShownColumn[]): ShownColumn[] {
  const names = new Set(shown.map(({ column }) => column));
  const others = Object.keys(COLUMN_LABELS)
    .filter(isColumn)
    .filter((column) => !names.has(column));
  return [...shown, ...others.map((column) => ({ column, width: "normal" as const }))];
}

/** The columns with one moved by a place, if possible. */
export function moveColumn(columns: readonly ShownColumn[], name: Column, by: -1 | 1): ShownColumn[] {
  const from = columns.findIndex(({ column }) => column === name);
  const [one, other] = [columns[from], columns[from + by]];
  if (!one || !other) return [...columns];
  return columns.with(from, other).with(from + by, one);
}

export function isColumn(word: string): word is Column {
  return Object.hasOwn(COLUMN_LABELS, word);
}

export function isWidth(word: string): word is Width {
  return Object.hasOwn(WIDTHS, word);
}
