import { SECOND_MS } from "@/lib/utils/durations";

const KB = 1024;
const MB = 1024 * KB;

/** Our export of 150,000 episodes has 12 MB unpacked. */
export const MAX_BYTES = 25 * MB;
/** Of a form beside its file. */
export const FORM_OVERHEAD_BYTES = 64 * KB;

/** JSON of Trakt, which repeats the show with each play, unpacks to 15 times its size; below the minimum no ratio matters. */
export const MAX_UNPACK_RATIO = 20;
export const MIN_UNPACKED_LIMIT_BYTES = 4 * MB;
/** Memory holds one file of an archive at a time; 150,000 plays of Trakt have 90 MB in total. */
export const MAX_FILE_BYTES = 32 * MB;
export const MAX_UNPACKED_BYTES = 128 * MB;
export const MAX_FILES = 500;
/** Files in other encodings are old tables, and grow when converted. */
export const MAX_OTHER_ENCODING_BYTES = 16 * MB;

/** Of all files: 150,000 viewings, and as many for ratings, rewatches and lists. */
export const MAX_ROWS = 300_000;
/** Tables of IMDb and Trakt have about 20. */
export const MAX_COLUMNS = 200;
export const MAX_FIELD_BYTES = 100 * KB;
/** A daily soap with 20,000 episodes has 2 MB as JSON. */
export const MAX_ROW_BYTES = 4 * MB;
/** Episodes of a library are at level seven. */
export const MAX_DEPTH = 20;
/** JSON values: a play of Trakt has about 25. */
export const MAX_NODES = 25 * MAX_ROWS;
/** JSON values of one row, which are all in memory. */
export const MAX_ROW_NODES = 250_000;
export const MAX_KEYS = 1000;

export const MAX_TITLES = 20_000;
/** Of all titles. */
export const MAX_EPISODES = 200_000;

/** 25 MB at 1.7 Mbit/s. */
export const UPLOAD_TIMEOUT_MS = 120 * SECOND_MS;
/** Without a single byte. */
export const UPLOAD_IDLE_TIMEOUT_MS = 10 * SECOND_MS;
/** The largest file takes about 5 s. */
export const READ_TIMEOUT_MS = 30 * SECOND_MS;
/** Of the worker, without the packed file and one unpacked file. */
export const WORKER_HEAP_MB = 96;
/** The smallest servers have two processors. */
export const MAX_UPLOADS = 2;

/** Compared and stored at once; other requests run in between. */
export const PART_EPISODES = 2000;
export const PART_TITLES = 200;
