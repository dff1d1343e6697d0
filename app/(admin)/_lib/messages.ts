/** What operators read about all of their actions. */
export const MESSAGES = {
  unconfirmed: "This concerns others, and you signed in more than an hour ago. Nothing was changed.",
};
