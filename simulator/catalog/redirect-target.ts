import type { World } from "../model";
import { findTitleByIds } from "./title-by-ids";
import { getTitlePath } from "./title-path";

/** The home page for anything unknown (docs/simkl-api.md#catalog). */
export function resolveRedirectTarget(world: World, query: URLSearchParams, origin: string): string {
  const title = findTitleByIds(world, query);
  const page = title && origin + getTitlePath(title);
  if (!title || !page) return "//simkl.com";
  switch (query.get("to")) {
    case "trailer":
      return title.trailer === null ? page : `https://www.youtube.com/watch?v=${title.trailer}`;
    case "twitter":
      return `https://twitter.com/intent/tweet?${new URLSearchParams({ text: `Watching ${title.title}`, url: page })}`;
    default:
      return page;
  }
}
