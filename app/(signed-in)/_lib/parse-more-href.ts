import { z } from "zod";

const Href = z.string().max(12_000);

/** The query of the address that a list loads more from; empty for an address of another page. */
export function parseMoreHref(href: unknown, path: string): URLSearchParams {
  const { data = "" } = Href.safeParse(href);
  return new URLSearchParams(data.startsWith(`${path}?`) ? data.slice(path.length + 1) : "");
}
