/** The page of where a person is signed in. */
export const SESSIONS_PATH = "/settings/sessions";
