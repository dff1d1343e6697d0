import type { EntryCollector } from "./entry-collector";
import type { UploadedFile } from "./uploaded-file";

export const SOURCE_LABELS = {
  watchfolio: "Watchfolio",
  simkl: "Simkl",
  trakt: "Trakt",
  letterboxd: "Letterboxd",
  imdb: "IMDb",
} as const;
export type Source = keyof typeof SOURCE_LABELS;

export interface Reader {
  /** Null for an unknown file. */
  detectSource: (file: UploadedFile) => Source | null;
  /** `toNoon` resolves a day without a time in the zone of the user. */
  read: (file: UploadedFile, collector: EntryCollector, toNoon: (day: string) => string | null) => void;
}
