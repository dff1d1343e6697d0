/** Another process took this person over meanwhile: nothing of this run may be stored. */
export class ClaimLost extends Error {
  override name = "ClaimLost";
}
