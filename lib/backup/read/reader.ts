import type { BackupFile } from "./backup-file";
import type { Gathering } from "./gathering";

/** Where a file comes from. */
export const SOURCES = {
  watchfolio: "Watchfolio",
  simkl: "Simkl",
  trakt: "Trakt",
  letterboxd: "Letterboxd",
  imdb: "IMDb",
} as const;
export type Source = keyof typeof SOURCES;

/** A kind of file that can be read. */
export interface Reader {
  /** Whether it knows the file; what no reader knows is passed over. */
  fits: (file: BackupFile) => Source | null;
  /** `noonOf` is an instant of a day without a time, in the person's zone. */
  read: (file: BackupFile, into: Gathering, noonOf: (day: string) => string | null) => void;
}
