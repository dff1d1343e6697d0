export const IMPORT_PATH = "/settings/import";
/** An upload problem code for the next page view. */
export const PROBLEM_COOKIE = "backup-problem";
