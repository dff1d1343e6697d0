import type { Simkl } from "./client";
import type { SimklRequest } from "./request";

const NOT_MODIFIED = 304;

/** docs/simkl-api.md#data-files */
export type DataFile<T> = { isModified: true; content: T; lastModified: string | null } | { isModified: false };

/** `knownAs`: the `Last-Modified` of the stored copy. @throws SimklNotFound */
export function readDataFile<T>(
  simkl: Simkl,
  file: Pick<SimklRequest<T>, "path" | "params" | "read" | "rows">,
  knownLastModified?: string | null,
): Promise<DataFile<T>> {
  const { read, rows } = file;
  return simkl.send({
    method: "GET",
    host: "data",
    path: file.path,
    params: file.params,
    headers: knownLastModified ? { "If-Modified-Since": knownLastModified } : {},
    accepts: [NOT_MODIFIED],
    read: (body, response): DataFile<T> => {
      if (response.status === NOT_MODIFIED) return { isModified: false };
      return { isModified: true, content: read(body, response), lastModified: response.headers.get("Last-Modified") };
    },
    rows: (result) => (result.isModified && rows ? rows(result.content) : 0),
  });
}
