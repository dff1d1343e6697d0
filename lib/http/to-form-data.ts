/** The form an action was called with; an empty one when it was called with something else, as anybody can. */
export function toFormData(argument: unknown): FormData {
  return argument instanceof FormData ? argument : new FormData();
}
