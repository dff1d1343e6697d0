import { parseOtherIds, parseTitleIds } from "./ids";
import { toInteger, toRecord, toText } from "./lenient";

/**
 * A title as it was sent, repeated by Simkl in its answer and never enriched
 * (docs/simkl-api.md#writing-to-the-library).
 */
export interface EchoedTitle {
  /** Null when it was not sent; Simkl's 0 for "not matched" is null too. */
  simklId: number | null;
  ids: Record<string, string>;
  title: string | null;
  year: number | null;
}

/** Anything readable of an echoed title. */
export function parseEchoedTitle(value: unknown): EchoedTitle {
  const raw = toRecord(value);
  return {
    simklId: parseTitleIds(raw?.ids)?.simklId ?? null,
    ids: parseOtherIds(raw?.ids),
    title: toText(raw?.title),
    year: toInteger(raw?.year),
  };
}

/**
 * Everything under `not_found`, by whatever list it came: 201 alone proves nothing
 * (docs/simkl-api.md#adding-to-the-history).
 */
export function parseNotFound(value: unknown): EchoedTitle[] {
  return Object.values(toRecord(value) ?? {}).flatMap((list) =>
    Array.isArray(list) ? list.map(parseEchoedTitle) : [],
  );
}
