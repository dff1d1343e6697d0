import { z } from "zod";

/** The place of a watch in the history, which is ordered by these from the largest on. */
export interface HistoryKey {
  watchedAt: Date;
  simklId: number;
  season: number;
  number: number;
  rewatchId: number;
}

/** Before every watch: dates are years of four digits. */
export const NEWEST: HistoryKey = createKeyBefore(new Date("9999-12-31T00:00:00Z"));

/** The place just before all watches that are older than this instant. */
export function createKeyBefore(instant: Date): HistoryKey {
  return { watchedAt: instant, simklId: 0, season: 0, number: 0, rewatchId: 0 };
}

/** A place as it stands in an address: "1762981200.39687.1.3.0", in whole seconds, Simkl's grain. */
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

/** The place that an address names; anything else in its stead is no place. */
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
