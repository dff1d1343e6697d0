/** The page of what a person asked Simkl to change. */
export const OUTBOX_PATH = "/settings/outbox";
