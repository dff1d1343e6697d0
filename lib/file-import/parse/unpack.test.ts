import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import {
  MAX_FILE_BYTES,
  MAX_FILES,
  MAX_UNPACK_RATIO,
  MAX_UNPACKED_BYTES,
  MIN_UNPACKED_LIMIT_BYTES,
} from "@/lib/file-import/limits";
import { createZip } from "@/tests/fixtures/file-import/create-zip";
import { listArchive } from "./unpack";

const list = (files: Record<string, string | Uint8Array>, options = {}) =>
  listArchive(Buffer.from(createZip(files, options)));

test("JSON and CSV files are unpacked in turn, whatever else the archive has", async () => {
  const files = await list({ "me/a.json": "[]", "b.CSV": "a,b", "c.txt": "no", "d.jpg": randomBytes(99) });
  expect(files.map(({ path }) => path)).toEqual(["me/a.json", "b.CSV"]);
  expect(await Promise.all(files.map(async ({ open }) => Buffer.from(await open()).toString()))).toEqual(["[]", "a,b"]);
});

test("little may unpack to any times its size, more to 20 times", async () => {
  expect(await list({ "a.json": new Uint8Array(MIN_UNPACKED_LIMIT_BYTES) })).toHaveLength(1);
  await expect(list({ "a.json": new Uint8Array(MIN_UNPACKED_LIMIT_BYTES + 1) })).rejects.toThrow("unpacks-too-much");
  const padding = randomBytes(1024 * 1024);
  expect(await list({ "a.json": new Uint8Array(MAX_UNPACK_RATIO * padding.length), padding })).toHaveLength(1);
  const more = new Uint8Array((MAX_UNPACK_RATIO + 1) * padding.length);
  await expect(list({ "a.json": more, padding })).rejects.toThrow("unpacks-too-much");
});

test("a single file and all files together have limits", async () => {
  const padding = randomBytes(Math.ceil((MAX_UNPACKED_BYTES / MAX_UNPACK_RATIO) * 1.02));
  const claim = (claimedSize: number, files: number) => {
    const named = Array.from({ length: files }, (_, index) => [`${index}.json`, "[]"]);
    return list({ ...Object.fromEntries(named), padding }, { claimedSize });
  };
  expect(await claim(MAX_FILE_BYTES, 1)).toHaveLength(1);
  await expect(claim(MAX_FILE_BYTES + 1, 1)).rejects.toThrow("unpacks-too-much");
  await expect(claim(Math.ceil(MAX_UNPACKED_BYTES / 5) + 1, 5)).rejects.toThrow("unpacks-too-much");
});

test.each([
  ["nested-archive", { "a.json": "[]", "b.tar.gz": "x" }, {}],
  ["too-many-files", Object.fromEntries(Array.from({ length: MAX_FILES + 1 }, (_, index) => [`${index}`, ""])), {}],
])("%s", async (code, files, options) => {
  await expect(list(files, options)).rejects.toThrow(code);
});

test("a hidden archive, and a file larger than declared, are found when they are unpacked", async () => {
  const [nested] = await list({ "a.json": createZip({ "a.json": "[]" }) });
  await expect(nested?.open()).rejects.toThrow("nested-archive");
  const [larger] = await list({ "a.json": "[1,2,3]" }, { claimedSize: 3 });
  await expect(larger?.open()).rejects.toThrow("broken-archive");
});
