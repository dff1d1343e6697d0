/** What Next reads of a form at most; it answers a larger one as if we had failed. */
export const MAX_FORM_BYTES = 1024 * 1024;
export const TOO_LARGE_MESSAGE = "This is more than a page can be sent.";

/** Whether more is sent than a form may hold. Uploads, which may be larger, do not pass the proxy. */
export function isTooLarge({ headers }: Pick<Request, "headers">): boolean {
  return Number(headers.get("content-length")) > MAX_FORM_BYTES;
}
