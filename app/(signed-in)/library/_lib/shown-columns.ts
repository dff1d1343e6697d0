import { COLUMNS, type Column, WIDTHS, type Width } from "@/app/(signed-in)/library/_components/columns";

export interface ShownColumn {
  column: Column;
  width: Width;
}

const COLUMN_NAMES = Object.keys(COLUMNS) as Column[];

export const DEFAULT_COLUMNS: ShownColumn[] = COLUMN_NAMES.flatMap((column) => {
  const { defaultWidth: width } = COLUMNS[column];
  return width ? [{ column, width }] : [];
});

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
  const others = COLUMN_NAMES.filter((column) => !names.has(column));
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
  return Object.hasOwn(COLUMNS, word);
}

export function isWidth(word: string): word is Width {
  return Object.hasOwn(WIDTHS, word);
}
