/** Another process took this person over meanwhile: nothing of this run may be stored. */
export class ClaimLostError extends Error {
  override name = "ClaimLost";
}
