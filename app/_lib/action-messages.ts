/** What people read when an action did not run to its end. */
export const ACTION_MESSAGES = {
  notUnderstood: "That could not be understood. Please try again.",
  failed: "Something failed on our side. Please look whether it was done before you try again.",
};
