import type { PoolClient } from "pg";
import { gradeFilms } from "./grade-films";
import { refreshDays } from "./refresh-days";

/** Makes everything that follows from a person's viewings right again at the dates where some came, went or changed. */
export async function settleDates(client: PoolClient, userId: number, touched: readonly Date[]): Promise<void> {
  await gradeFilms(client, userId, touched);
  await refreshDays(client, userId, touched);
}
