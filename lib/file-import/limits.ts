const KB = 1024;
const MB = 1024 * KB;
const SECOND = 1000;

/** Of an upload. An own export of 150,000 episodes has 12 MB, unpacked. */
export const MAX_BYTES = 25 * MB;
/** What a form takes beside its file. */
export const FORM_OVERHEAD_BYTES = 64 * KB;

/**
 * An archive may unpack to 20 times its size: JSON of Trakt's, which repeats the show with each play, comes to 15. Below the floor it
 * does not matter, since nothing in so little can be dear.
 */
export const MAX_UNPACK_RATIO = 20;
export const MIN_UNPACKED_LIMIT_BYTES = 4 * MB;
/** Files of an archive are read one after the other, so that memory holds one of them; 150,000 plays of Trakt's have 90 MB in all. */
export const MAX_FILE_BYTES = 32 * MB;
export const MAX_UNPACKED_BYTES = 128 * MB;
export const MAX_FILES = 500;
/** Files that are not UTF-8 are old tables, and grow when they are made UTF-8. */
export const MAX_OTHER_ENCODING_BYTES = 16 * MB;

/** Of all files together: 150,000 viewings, with as many again for ratings, rewatches and lists. */
export const MAX_ROWS = 300_000;
/** IMDb's and Trakt's tables have about 20. */
export const MAX_COLUMNS = 200;
/** The longest review of Letterboxd is far below. */
export const MAX_FIELD_BYTES = 100 * KB;
/** A show with the 20,000 episodes of a daily soap has 2 MB as JSON. */
export const MAX_ROW_BYTES = 4 * MB;
/** Episodes of a library's row are seven levels down. */
export const MAX_DEPTH = 20;
/** Values of JSON: a play of Trakt's has about 25, and there may be as many plays as rows. */
export const MAX_NODES = 25 * MAX_ROWS;
/** Values of one row, all of which are in memory at once. */
export const MAX_ROW_NODES = 250_000;
export const MAX_KEYS = 1000;

export const MAX_TITLES = 20_000;
/** Of all titles together. */
export const MAX_EPISODES = 200_000;

/** A file of 25 MB takes this long with 1.7 Mbit/s. */
export const UPLOAD_TIMEOUT_MS = 120 * SECOND;
/** Without a single byte. */
export const UPLOAD_IDLE_TIMEOUT_MS = 10 * SECOND;
/** The largest file that is taken is read in about 5 s. */
export const READ_TIMEOUT_MS = 30 * SECOND;
/** Of the worker that reads; what is held beside it are the packed file and one unpacked. */
export const WORKER_HEAP_MB = 96;
/** A processor each, on the smallest servers. */
export const MAX_UPLOADS = 2;

/** What is compared and stored at once, so that others are answered in between. */
export const PART_EPISODES = 2000;
export const PART_TITLES = 200;
