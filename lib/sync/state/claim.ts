/** The right of one process to sync one user, until it returns the claim or ends. */
export interface Claim {
  userId: number;
  /** The instance number of the process. */
  holder: number;
}

/** Another process took the claim over: nothing of this run may be stored. */
export class ClaimLostError extends Error {
  override name = "ClaimLost";
}
