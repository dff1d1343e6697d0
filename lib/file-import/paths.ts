/** The page of what a person brings. */
export const IMPORT_PATH = "/settings/import";
/** Why the file that was just brought cannot be taken: a code, for one look. */
export const PROBLEM_COOKIE = "backup-problem";
