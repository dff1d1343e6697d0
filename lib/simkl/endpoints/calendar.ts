import { z } from "zod";
import type { Kind } from "@/lib/domain/kind";
import type { Simkl } from "@/lib/simkl/client/client";
import { type DataFile, readDataFile } from "@/lib/simkl/client/data-file";
import { type DataFileTitle, dataFileTitle } from "@/lib/simkl/schemas/data-file-title";
import { instant } from "@/lib/simkl/schemas/instant";
import { integer, text } from "@/lib/simkl/schemas/lenient";
import { minutes } from "@/lib/simkl/schemas/minutes";
import { parseRows } from "@/lib/simkl/schemas/rows";

const Entry = z
  .object({
    simkl_id: z.coerce.number().int().positive(),
    date: instant.pipe(z.string()),
    finale_type: integer,
    episode: z.object({ season: integer, episode: integer, title: text, runtime: minutes }).nullish(),
  })
  .transform((raw) => ({
    simklId: raw.simkl_id,
    airsAt: raw.date,
    finale: FINALE_BY_TYPE[raw.finale_type ?? 0] ?? null,
    /** Null for movies; anime has no season. */
    episode: raw.episode
      ? {
          season: raw.episode.season,
          number: raw.episode.episode,
          title: raw.episode.title,
          runtime: raw.episode.runtime,
        }
      : null,
  }));

const FINALE_BY_TYPE = [null, "mid-season", "season", "series"] as const;

/** In UTC: convert before grouping by day, a US evening is often the next day. */
export type CalendarEntry = z.output<typeof Entry>;

export interface Calendar {
  entries: CalendarEntry[];
  /** By Simkl id. */
  titles: Map<number, DataFileTitle>;
  unreadable: number;
}

export interface CalendarQuery {
  kind: Kind;
  /** 1 to 12; without it yesterday and the next 33 days. */
  month?: { year: number; month: number };
  /** `lastModified` of the stored copy. */
  knownLastModified?: string | null;
}

/** In order of time (docs/simkl-api.md#calendar-files). @throws SimklNotFound for months too far ahead. */
export function readCalendar(
  simkl: Simkl,
  { kind, month, knownLastModified }: CalendarQuery,
): Promise<DataFile<Calendar>> {
  const file = kind === "movie" ? "movie_release" : kind;
  return readDataFile(
    simkl,
    {
      path: month ? `/calendar/v2/{year}/{month}/${file}.json` : `/calendar/v2/${file}.json`,
      params: month && { year: month.year, month: month.month },
      read: parseCalendar,
      rows: ({ entries }) => entries.length,
    },
    knownLastModified,
  );
}

const CalendarBody = z.object({ calendar: z.unknown(), metadata: z.record(z.string(), z.unknown()).catch({}) });

function parseCalendar(body: unknown): Calendar {
  const { calendar, metadata } = CalendarBody.parse(body);
  const entries = parseRows(calendar, Entry);
  const titles = parseRows(Object.values(metadata), dataFileTitle);
  return {
    entries: entries.rows,
    titles: new Map(titles.rows.map((title) => [title.simklId, title])),
    unreadable: entries.unreadable + titles.unreadable,
  };
}
