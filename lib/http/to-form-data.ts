/** Any caller can pass something else than a form to an action. */
export function toFormData(argument: unknown): FormData {
  return argument instanceof FormData ? argument : new FormData();
}
