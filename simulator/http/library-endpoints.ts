import { writeHistory } from "@/simulator/library/history/history";
import { removeHistory } from "@/simulator/library/history/history-remove";
import { addToList } from "@/simulator/library/lists/add-to-list";
import { readList, readUserLists } from "@/simulator/library/lists/custom-lists";
import { deletePlayback, readPlayback } from "@/simulator/library/playback/playback";
import {
  legacyCheckin,
  scrobbleCheckin,
  scrobblePause,
  scrobbleStart,
  scrobbleStop,
} from "@/simulator/library/playback/scrobble";
import { readRatings, removeRatings, writeRatings } from "@/simulator/library/ratings/ratings";
import { readAllItems } from "@/simulator/library/rows/all-items";
import { readActivities } from "../library/activities";
import { readSettings } from "../library/settings";
import { checkWatched } from "../library/spot-check";
import type { Handler } from "../model";

export interface Endpoint {
  methods: string[];
  path: string;
  name: string;
  handler: Handler;
  /** Holds the account's write lock while it runs (docs/simkl-api.md#rate-limits-and-quotas). */
  locks: boolean;
}

const GET = ["GET"];
const POST = ["POST"];
/** Older documents use POST, which still works (docs/simkl-api.md#contradictions). */
const EITHER = ["GET", "POST"];

/** Fixed paths come before those with parameters. */
export const LIBRARY_ENDPOINTS: Endpoint[] = [
  defineRead(EITHER, "/sync/activities", "readActivities", readActivities),
  defineRead(GET, "/sync/all-items/:type?/:status?", "readAllItems", readAllItems),
  defineRead(GET, "/sync/ratings/:type?/:rating?", "readRatings", readRatings),
  defineRead(EITHER, "/sync/playback/:type?", "readPlayback", readPlayback),
  defineRead(["DELETE"], "/sync/playback/:id?", "deletePlayback", deletePlayback),
  defineRead(EITHER, "/users/settings", "readSettings", readSettings),
  defineWrite("/sync/history/remove", "removeHistory", removeHistory),
  defineWrite("/sync/history", "writeHistory", writeHistory),
  defineWrite("/sync/ratings/remove", "removeRatings", removeRatings),
  defineWrite("/sync/ratings", "writeRatings", writeRatings),
  defineWrite("/sync/add-to-list", "addToList", addToList),
  defineWrite("/sync/watched", "checkWatched", checkWatched),
  defineWrite("/scrobble/start", "scrobbleStart", scrobbleStart),
  defineWrite("/scrobble/pause", "scrobblePause", scrobblePause),
  defineWrite("/scrobble/stop", "scrobbleStop", scrobbleStop),
  defineWrite("/scrobble/checkin", "scrobbleCheckin", scrobbleCheckin),
  defineWrite("/checkin", "legacyCheckin", legacyCheckin),
];

/** V2 apps only (docs/simkl-api.md#custom-lists). */
export const LIST_ENDPOINTS: Endpoint[] = [
  defineRead(GET, "/lists/user/:userId", "readUserLists", readUserLists),
  defineRead(GET, "/lists/:id", "readList", readList),
];

function defineRead(methods: string[], path: string, name: string, handler: Handler): Endpoint {
  return { methods, path, name, handler, locks: false };
}

function defineWrite(path: string, name: string, handler: Handler): Endpoint {
  return { methods: POST, path, name, handler, locks: true };
}
