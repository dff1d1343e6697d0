import type { Kind } from "@/lib/domain/kind";
import type { DataFile } from "@/lib/simkl/client/data-file";
import { readDiscReleases, readTrending } from "@/lib/simkl/endpoints/trending";
import { getSimkl } from "@/lib/simkl/instance";
import type { DataFileTitle } from "@/lib/simkl/schemas/data-file-title";
import type { Rows } from "@/lib/simkl/schemas/rows";

export const PERIODS = ["today", "week", "month"] as const;

/** A list that Simkl publishes as a file: it needs nobody's token and costs nobody's quota. */
export type FileList = { name: "trending"; kind: Kind; period: (typeof PERIODS)[number] } | { name: "disc" };

/** The larger ones, so that something is left when people hide what they have. */
const SIZE = 500;

export function getFileListKey(list: FileList): string {
  return list.name === "disc" ? "disc" : `trending/${list.kind}/${list.period}`;
}

export function getFileListKind(list: FileList): Kind {
  return list.name === "disc" ? "movie" : list.kind;
}

/** @throws SimklError */
export function readFileList(list: FileList, knownLastModified: string | null): Promise<DataFile<Rows<DataFileTitle>>> {
  if (list.name === "disc") return readDiscReleases(getSimkl(), SIZE, knownLastModified);
  const { kind, period } = list;
  return readTrending(getSimkl(), { kind, period, size: SIZE, knownLastModified });
}
