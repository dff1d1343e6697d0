import { READER } from "./large-tables";

/** Calls by the file in lib/ that has the statements. */
export type Reads = Record<string, (() => Promise<unknown>)[]>;

export const ZONE = "America/New_York";

export const OWNER = { id: READER, timeZone: ZONE };

export const DAYS = { firstDay: "2025-01-01", lastDay: "2026-05-20" };

export const SELECTED_IDS = Array.from({ length: 60 }, (_, place) => place + 1);
