/** The right to sync one person, which one process at a time holds, until it is given back or the process is gone. */
export interface Claim {
  userId: number;
  /** The lock of the process. */
  holder: number;
}

/** Another process took this person over meanwhile: nothing of this run may be stored. */
export class ClaimLostError extends Error {
  override name = "ClaimLost";
}
