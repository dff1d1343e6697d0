import type { PoolClient } from "pg";
import { gradeFilms } from "./grade-films";
import { refreshDays } from "./refresh-days";
import { refreshSittings } from "./refresh-sittings";
import { refreshYears } from "./refresh-years";

/** Where viewings of a person came, went or changed. */
export interface Touched {
  simklIds: readonly number[];
  /** Old and new dates of these viewings. */
  dates: readonly Date[];
}

/** Makes everything that follows from a person's viewings right again where some were touched. */
export async function settleCounts(client: PoolClient, userId: number, { simklIds, dates }: Touched): Promise<void> {
  await gradeFilms(client, userId, dates);
  await refreshDays(client, userId, dates);
  await refreshSittings(client, userId, dates);
  await refreshYears(client, userId, simklIds);
}
