const MB = 1024 * 1024;

/** What a server can read for a person without others noticing. */
export const MOST_BYTES = 25 * MB;
/** Of all files of an archive together, unpacked. */
export const MOST_UNPACKED_BYTES = 64 * MB;
export const MOST_FILES = 500;
/** Of one table. */
export const MOST_ROWS = 100_000;
export const MOST_TITLES = 20_000;
/** Of all titles together. */
export const MOST_EPISODES = 200_000;
