const KB = 1024;
const MB = 1024 * KB;
const SECOND = 1000;

/** Of an upload. An own export of 150,000 episodes has 12 MB, unpacked. */
export const MOST_BYTES = 25 * MB;
/** What a form takes beside its file. */
export const FORM_BYTES = 64 * KB;

/**
 * An archive may unpack to 20 times its size: JSON of Trakt's, which repeats the show with each play, comes to 15. Below the floor it
 * does not matter, since nothing in so little can be dear.
 */
export const MOST_UNPACKED_TIMES = 20;
export const UNPACKED_FLOOR_BYTES = 4 * MB;
/** Files of an archive are read one after the other, so that memory holds one of them; 150,000 plays of Trakt's have 90 MB in all. */
export const MOST_FILE_BYTES = 32 * MB;
export const MOST_UNPACKED_BYTES = 128 * MB;
export const MOST_FILES = 500;
/** Files that are not UTF-8 are old tables, and grow when they are made UTF-8. */
export const MOST_OTHER_ENCODING_BYTES = 16 * MB;

/** Of all files together: 150,000 viewings, with as many again for ratings, rewatches and lists. */
export const MOST_ROWS = 300_000;
/** IMDb's and Trakt's tables have about 20. */
export const MOST_COLUMNS = 200;
/** The longest review of Letterboxd is far below. */
export const MOST_FIELD_BYTES = 100 * KB;
/** A show with the 20,000 episodes of a daily soap has 2 MB as JSON. */
export const MOST_ROW_BYTES = 4 * MB;
/** Episodes of a library's row are seven levels down. */
export const MOST_DEPTH = 20;
/** Values of JSON: a play of Trakt's has about 25, and there may be as many plays as rows. */
export const MOST_NODES = 25 * MOST_ROWS;
/** Values of one row, all of which are in memory at once. */
export const MOST_ROW_NODES = 250_000;
export const MOST_KEYS = 1000;

export const MOST_TITLES = 20_000;
/** Of all titles together. */
export const MOST_EPISODES = 200_000;

/** A file of 25 MB takes this long with 1.7 Mbit/s. */
export const UPLOAD_MS = 120 * SECOND;
/** Without a single byte. */
export const UPLOAD_PAUSE_MS = 10 * SECOND;
/** The largest file that is taken is read in about 5 s. */
export const READING_MS = 30 * SECOND;
/** Of the worker that reads; what is held beside it are the packed file and one unpacked. */
export const WORKER_HEAP_MB = 96;
/** A processor each, on the smallest servers. */
export const MOST_UPLOADS = 2;

/** What is compared and stored at once, so that others are answered in between. */
export const PART_EPISODES = 2000;
export const PART_TITLES = 200;
