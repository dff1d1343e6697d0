/** What Next reads of a form at most; it answers a larger one as if we had failed. */
export const FORM_BYTES = 1024 * 1024;
export const TOO_LARGE = "This is more than a page can be sent.";

/** Whether a page is sent more than a form may hold. Routes under `/api` have limits of their own. */
export function isTooLarge({ headers }: Pick<Request, "headers">, pathname: string): boolean {
  return !pathname.startsWith("/api/") && Number(headers.get("content-length")) > FORM_BYTES;
}
