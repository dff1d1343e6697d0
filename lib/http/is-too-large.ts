/** The limit of Next, which answers 500 to a larger form. */
export const MAX_FORM_BYTES = 1024 * 1024;
export const TOO_LARGE_MESSAGE = "This is more than a page can be sent.";

/** Uploads, which may be larger, bypass the proxy. */
export function isTooLarge({ headers }: Pick<Request, "headers">): boolean {
  return Number(headers.get("content-length")) > MAX_FORM_BYTES;
}
