import { otherIds, readTitleIds } from "./ids";
import { toRecord, toText, toWhole } from "./tolerant";

/**
 * A title as it was sent, repeated by Simkl in its answer and never enriched
 * (docs/simkl-api.md#writing-to-the-library).
 */
export interface Echo {
  /** Null when it was not sent; Simkl's 0 for "not matched" is null too. */
  simklId: number | null;
  ids: Record<string, string>;
  title: string | null;
  year: number | null;
}

/** Anything readable of an echoed title. */
export function readEcho(value: unknown): Echo {
  const raw = toRecord(value);
  return {
    simklId: readTitleIds(raw?.ids)?.simklId ?? null,
    ids: otherIds(raw?.ids),
    title: toText(raw?.title),
    year: toWhole(raw?.year),
  };
}

/**
 * Everything under `not_found`, by whatever list it came: 201 alone proves nothing
 * (docs/simkl-api.md#adding-to-the-history).
 */
export function readNotFound(value: unknown): Echo[] {
  return Object.values(toRecord(value) ?? {}).flatMap((list) => (Array.isArray(list) ? list.map(readEcho) : []));
}
