/** The page of what vanished from the library. */
export const JOURNAL_PATH = "/settings/removed";
