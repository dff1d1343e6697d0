import { z } from "zod";

/** An entry of the deletion journal, which shows the latest first. */
export interface RemovedKey {
  simklId: number;
  removedAt: Date;
}

/** For forms and addresses: "1764032400123.39687". */
export function formatRemovedKey({ simklId, removedAt }: RemovedKey): string {
  return `${removedAt.getTime()}.${simklId}`;
}

export const SerializedRemovedKey = z
  .string()
  .regex(/^\d{1,14}\.\d{1,10}$/)
  .transform((text) => text.split(".").map(Number))
  .pipe(z.tuple([z.int(), z.int32()]))
  .transform(([time, simklId]): RemovedKey => ({ simklId, removedAt: new Date(time) }));
