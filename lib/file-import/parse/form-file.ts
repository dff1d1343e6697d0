/** `bytes` is a view of the body, not a copy. */
export interface FormFile {
  name: string;
  bytes: Buffer;
}

const FIELD = "file";
const MAX_HEAD_BYTES = 16 * 1024;
const MAX_PARTS = 20;

/** `multipart/form-data` (RFC 7578) as browsers write it; null without a file in the one field. */
export function readFormFile(body: Buffer, contentType: string): FormFile | null {
  const boundary = /^multipart\/form-data\s*;(?:.*;)?\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType);
  if (!boundary) return null;
  const mark = Buffer.from(`--${boundary[1] ?? boundary[2]}`);
  let at = body.indexOf(mark);
  for (let part = 0; part < MAX_PARTS && at >= 0; part += 1) {
    const start = at + mark.length;
    if (body.toString("latin1", start, start + 2) !== "\r\n") return null;
    const headEnd = body.subarray(start, start + MAX_HEAD_BYTES).indexOf("\r\n\r\n");
    if (headEnd < 0) return null;
    const dataStart = start + headEnd + 4;
    const next = body.indexOf(`\r\n${mark}`, dataStart - 2);
    if (next < 0) return null;
    const disposition = parseDisposition(body.toString("utf8", start, start + headEnd));
    if (disposition?.name === FIELD && disposition.fileName !== null) {
      const bytes = body.subarray(dataStart, Math.max(dataStart, next));
      return bytes.length > 0 || disposition.fileName !== "" ? { name: disposition.fileName, bytes } : null;
    }
    at = next + 2;
  }
  return null;
}

function parseDisposition(head: string): { name: string; fileName: string | null } | null {
  const line = /^content-disposition:\s*form-data\s*;(.*)$/im.exec(head)?.[1];
  if (line === undefined) return null;
  const findValue = (name: string) => new RegExp(`(?:^|;)\\s*${name}="([^"]*)"`, "i").exec(line)?.[1];
  const name = findValue("name");
  return name === undefined ? null : { name, fileName: unescapeFileName(findValue("filename")) };
}

/** Browsers escape the three characters that would end the name or the line. */
function unescapeFileName(fileName: string | undefined): string | null {
  return fileName?.replace(/%22/g, '"').replace(/%0D/g, "\r").replace(/%0A/g, "\n") ?? null;
}
