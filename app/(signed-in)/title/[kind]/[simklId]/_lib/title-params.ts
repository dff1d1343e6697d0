import type { Kind } from "@/lib/database/generated/enums";

const KIND_BY_SEGMENT: Record<string, Kind> = { movies: "movie", tv: "tv", anime: "anime" };
const MAX_ID = 2 ** 31 - 1;

export interface TitleParams {
  kind: Kind;
  simklId: number;
}

/** The title that an address names; null when no title can have it. */
export function parseTitleParams({ kind, simklId }: { kind: string; simklId: string }): TitleParams | null {
  const known = Object.hasOwn(KIND_BY_SEGMENT, kind) ? KIND_BY_SEGMENT[kind] : undefined;
  const id = /^[1-9]\d{0,9}$/.test(simklId) ? Number(simklId) : 0;
  return known && id > 0 && id <= MAX_ID ? { kind: known, simklId: id } : null;
}
