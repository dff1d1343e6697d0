import { randomBytes } from "node:crypto";
import type { UploadProblemCode } from "@/lib/backup/upload-problem";
import { createZip } from "./zip-of";

/** A file that somebody brings to do harm, and how it is refused. */
export interface HostileUpload {
  what: string;
  name: string;
  bytes: () => Uint8Array;
  problem: UploadProblemCode;
}

const MB = 1024 * 1024;
/** As large as an upload may be, less a little. */
const MAX_BYTES = 25 * MB - 1024;

const encodeText = (value: string) => new TextEncoder().encode(value);
/** A body that is repeated until it has a size, between a beginning and an end. */
function fillBody(start: string, body: string, end: string, size: number): string {
  return start + body.repeat(Math.floor((size - start.length - end.length) / body.length)) + end;
}
/** An archive that is padded with what cannot be packed, so that it does not unpack to much more than it has. */
const createPaddedZip = (files: Record<string, string>, size: number) => createZip({ ...files, "picture.jpg": randomBytes(size) });

const TRAKT_ROW = '{"type":"movie","watched_at":"2020-01-01T00:00:00Z","movie":{"title":"A","ids":{"trakt":1}}},';
const REVIEWS = "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date\n";

export const HOSTILE_UPLOADS: HostileUpload[] = [
  {
    what: "columns: 5 million in a ZIP of 5 KB",
    ...{ name: "a.zip", problem: "unpacks-too-much" },
    bytes: () => createZip({ "a.csv": `${",".repeat(5_000_000)}\n` }),
  },
  {
    what: "columns: 25 million, not packed",
    ...{ name: "a.csv", problem: "too-many-columns" },
    bytes: () => encodeText(`${",".repeat(MAX_BYTES)}\n`),
  },
  {
    what: "rows: 6 million of a table",
    ...{ name: "ratings.csv", problem: "too-many-rows" },
    bytes: () => encodeText(fillBody("Const,Title,Title Type\n", "a,b\n", "", MAX_BYTES)),
  },
  {
    what: "rows: a list of 20 million in a ZIP of 60 KB",
    ...{ name: "a.zip", problem: "unpacks-too-much" },
    bytes: () => createZip({ "a.json": fillBody('{"movies":[{}', ",{}", "]}", 60 * MB) }),
  },
  {
    what: "rows: a list of 10 million in a padded ZIP of 2 MB",
    ...{ name: "a.zip", problem: "too-many-rows" },
    bytes: () => createPaddedZip({ "a.json": fillBody('{"movies":[{}', ",{}", "]}", 30 * MB) }, 2 * MB),
  },
  {
    what: "rows: 260,000 plays of as many films",
    ...{ name: "watched-history-1.json", problem: "too-many-titles" },
    bytes: () => {
      let count = 0;
      return encodeText(fillBody("[", TRAKT_ROW, "{}]", MAX_BYTES - 3 * MB).replaceAll('"trakt":1', () => `"trakt":${count++}`));
    },
  },
  {
    what: "nesting: 25 million levels",
    ...{ name: "a.json", problem: "too-deep" },
    bytes: () => encodeText("[".repeat(MAX_BYTES)),
  },
  {
    what: "node count: 2 million numbers in one row",
    ...{ name: "a.json", problem: "too-many-values" },
    bytes: () => encodeText(fillBody('{"movies":[[0', ",0", "]]}", 4 * MB - 1024)),
  },
  {
    what: "node count: 12 million beside the rows",
    ...{ name: "a.json", problem: "too-many-values" },
    bytes: () => encodeText(fillBody('{"movies":[],"other":{"a":[0', ",0", "]}}", MAX_BYTES)),
  },
  {
    what: "long field: a title of 25 MB in JSON",
    ...{ name: "a.json", problem: "too-long-field" },
    bytes: () => encodeText(fillBody('{"movies":[{"movie":{"title":"', "long ", '"}}]}', MAX_BYTES)),
  },
  {
    what: "long field: 25 MB between quotes in a table",
    ...{ name: "ratings.csv", problem: "too-long-field" },
    bytes: () => encodeText(fillBody('Const,Title,Title Type\ntt0000001,"', "long\n", '",movie\n', MAX_BYTES)),
  },
  {
    what: "long field: 26,000 reviews whose HTML never ends",
    ...{ name: "reviews.csv", problem: "too-many-titles" },
    bytes: () => {
      let count = 0;
      const row = `2024-01-01,#,2020,x,,,${"<br".repeat(300)},,2024-01-01\n`;
      return encodeText(fillBody(REVIEWS, row, "", MAX_BYTES - MB).replaceAll("#", () => `Film ${count++}`));
    },
  },
  {
    what: "ZIP in a ZIP",
    ...{ name: "a.zip", problem: "nested-archive" },
    bytes: () => createZip({ "a.json": "[]", "b.zip": createZip({ "a.json": "[]" }) }),
  },
  {
    what: "ZIP in a ZIP, by another name",
    ...{ name: "a.zip", problem: "nested-archive" },
    bytes: () => createZip({ "a.json": createZip({ "a.json": "[]" }) }),
  },
  {
    what: "bad UTF-8: JSON of 25 MB",
    ...{ name: "a.json", problem: "bad-utf8" },
    bytes: () => {
      const bytes = encodeText(fillBody('{"movies":[{"movie":{"title":"é"}}', ",{}", "]}", MAX_BYTES));
      bytes[bytes.length - 4] = 0xff;
      return bytes;
    },
  },
  {
    what: "UTF-16: 25 MB",
    ...{ name: "a.csv", problem: "old-encoding-too-large" },
    bytes: () => Buffer.from(fillBody("\ufeffConst,Title,Title Type\n", "a,b\n", "", MAX_BYTES / 2), "utf16le"),
  },
  {
    what: "64 MB: as it is",
    ...{ name: "a.json", problem: "too-large" },
    bytes: () => encodeText(fillBody('{"movies":[{}', " ", "]}", 64 * MB)),
  },
  {
    what: "64 MB: in a padded ZIP of 4 MB",
    ...{ name: "a.zip", problem: "unpacks-too-much" },
    bytes: () => createPaddedZip({ "a.json": fillBody('{"movies":[', " ", "]}", 64 * MB) }, 4 * MB),
  },
  {
    what: "64 MB: two of 32 MB, all spaces, in a padded ZIP of 4 MB",
    ...{ name: "a.zip", problem: "nothing-in-it" },
    bytes: () => {
      const spaces = fillBody('{"movies":[', " ", "]}", 32 * MB);
      return createPaddedZip({ "a.json": spaces, "b.json": spaces }, 4 * MB);
    },
  },
];
