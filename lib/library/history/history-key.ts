import { z } from "zod";

/** A position in the history, which is ordered by these columns, descending. */
export interface HistoryKey {
  watchedAt: Date;
  simklId: number;
  season: number;
  number: number;
  rewatchId: number;
}

/** Before every viewing: years have four digits. */
export const NEWEST: HistoryKey = createKeyBefore(new Date("9999-12-31T00:00:00Z"));

/** The position before all viewings that are older than the instant. */
export function createKeyBefore(instant: Date): HistoryKey {
  return { watchedAt: instant, simklId: 0, season: 0, number: 0, rewatchId: 0 };
}

/** Such as "1762981200.39687.1.3.0"; the time is whole seconds. */
export function serializeHistoryKey({ watchedAt, simklId, season, number, rewatchId }: HistoryKey): string {
  return [watchedAt.getTime() / 1000, simklId, season, number, rewatchId].join(".");
}

const INT4 = z
  .number()
  .int()
  .min(-(2 ** 31))
  .max(2 ** 31 - 1);
const INT2 = z
  .number()
  .int()
  .min(-(2 ** 15))
  .max(2 ** 15 - 1);
/** Up to the year 9999. */
const Seconds = z.number().int().min(0).max(253_370_764_800);

export const SerializedHistoryKey = z
  .string()
  .regex(/^\d{1,12}(\.\d{1,10}){4}$/)
  .transform((written) => written.split(".").map(Number))
  .pipe(z.tuple([Seconds, INT4, INT2, INT4, INT4]))
  .transform(
    ([seconds, simklId, season, number, rewatchId]): HistoryKey => ({
      watchedAt: new Date(seconds * 1000),
      simklId,
      season,
      number,
      rewatchId,
    }),
  );
