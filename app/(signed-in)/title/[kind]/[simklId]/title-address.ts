import type { Kind } from "@/lib/database/generated/enums";

const KINDS: Record<string, Kind> = { movies: "movie", tv: "tv", anime: "anime" };
const LARGEST_ID = 2 ** 31 - 1;

export interface TitleAddress {
  kind: Kind;
  simklId: number;
}

/** The title that an address names; null when no title can have it. */
export function titleAddress({ kind, simklId }: { kind: string; simklId: string }): TitleAddress | null {
  const known = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  const id = /^[1-9]\d{0,9}$/.test(simklId) ? Number(simklId) : 0;
  return known && id > 0 && id <= LARGEST_ID ? { kind: known, simklId: id } : null;
}
