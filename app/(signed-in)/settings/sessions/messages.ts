import { pluralize } from "@/lib/format/count";

/** What a person reads about ending sessions. */
export const MESSAGES = {
  ended: "Signed out there.",
  gone: "That session is over already.",
  othersEnded: (count: number) =>
    count === 0 ? "You are signed in nowhere else." : `Signed out of ${pluralize(count, "other session")}.`,
};
