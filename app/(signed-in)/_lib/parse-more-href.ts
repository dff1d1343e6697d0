import { z } from "zod";

/** The address that a list loads more from. */
export const MoreHref = z.string().max(12_000);

/** Its query; empty for null and for an address of another page. */
export function parseMoreHref(href: string | null, path: string): URLSearchParams {
  return new URLSearchParams(href?.startsWith(`${path}?`) ? href.slice(path.length + 1) : "");
}
