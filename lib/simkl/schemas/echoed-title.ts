import { parseOtherIds, parseTitleIds } from "./ids";
import { toInteger, toRecord, toText } from "./lenient";

/** The title as it was sent, never enriched (docs/simkl-api.md#writing-to-the-library). */
export interface EchoedTitle {
  /** Null when not sent, and for Simkl's 0 ("not matched"). */
  simklId: number | null;
  ids: Record<string, string>;
  title: string | null;
  year: number | null;
}

export function parseEchoedTitle(value: unknown): EchoedTitle {
  const raw = toRecord(value);
  return {
    simklId: parseTitleIds(raw?.ids)?.simklId ?? null,
    ids: parseOtherIds(raw?.ids),
    title: toText(raw?.title),
    year: toInteger(raw?.year),
  };
}

/** All lists under `not_found`: 201 alone proves nothing (docs/simkl-api.md#adding-to-the-history). */
export function parseNotFound(value: unknown): EchoedTitle[] {
  return Object.values(toRecord(value) ?? {}).flatMap((list) =>
    Array.isArray(list) ? list.map(parseEchoedTitle) : [],
  );
}
