import type { EntryCollector } from "./entry-collector";
import type { UploadedFile } from "./uploaded-file";

/** Where a file comes from. */
export const SOURCE_LABELS = {
  watchfolio: "Watchfolio",
  simkl: "Simkl",
  trakt: "Trakt",
  letterboxd: "Letterboxd",
  imdb: "IMDb",
} as const;
export type Source = keyof typeof SOURCE_LABELS;

/** A kind of file that can be read. */
export interface Reader {
  /** Whether it knows the file; what no reader knows is passed over. */
  detectSource: (file: UploadedFile) => Source | null;
  /** `noonOf` is an instant of a day without a time, in the person's zone. */
  read: (file: UploadedFile, collector: EntryCollector, toNoon: (day: string) => string | null) => void;
}
