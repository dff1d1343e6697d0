/** Messages of the operators' actions. */
export const MESSAGES = {
  sync: {
    asked: "Asked for: a worker takes it up in a moment.",
    "too-soon": "It was asked for just now.",
    running: "A sync is running already.",
    paused: "The syncs are paused: resume them first.",
    reconnect: "Simkl no longer accepts this grant: only the person can connect again.",
  },
  paused: "Paused. Nothing is asked of Simkl until somebody resumes.",
  resume: { resumed: "Resumed: a check is due now.", "not-yours": "There was no pause to end." },
  approve: {
    approved: "Approved: the next look removes what is still missing.",
    "nothing-held": "Nothing waits for a decision any more.",
  },
  reject: {
    refused: "Refused: those titles stay until Simkl’s list has them again.",
    "nothing-held": "Nothing waits for a decision any more.",
  },
  reimport: {
    asked: "Asked for: the library is read again.",
    running: "A sync is running just now: try again when it has ended.",
  },
  tryAgain: "One account tries at once, and the others follow it.",
} as const;
