/** The page of removed titles, the deletion journal. */
export const JOURNAL_PATH = "/settings/removed";
/** The page of changes that wait for Simkl. */
export const OUTBOX_PATH = "/settings/outbox";
/** The page of sessions. */
export const SESSIONS_PATH = "/settings/sessions";
