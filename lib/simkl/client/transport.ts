import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { promisify } from "node:util";
import { brotliDecompress, gunzip } from "node:zlib";

export interface TransportRequest {
  method: string;
  headers: Record<string, string>;
  body: string | undefined;
  /** From sending to the last byte of the response. */
  deadlineMs: number;
  signal: AbortSignal | undefined;
}

/** `bytes` counts the decompressed body. */
export interface RawResponse {
  status: number;
  headers: ResponseHeaders;
  text: string;
  bytes: number;
}

export type ResponseHeaders = Pick<Headers, "get">;

export class DeadlineError extends Error {
  override name = "DeadlineError";
  /** Nothing was sent. */
  readonly hasNeverConnected: boolean;

  constructor(hasNeverConnected: boolean) {
    super(hasNeverConnected ? "No connection in time." : "No whole response in time.");
    this.hasNeverConnected = hasNeverConnected;
  }
}

const utf8 = new TextDecoder();
const DECODERS = new Map([
  ["gzip", promisify(gunzip)],
  ["br", promisify(brotliDecompress)],
]);

/**
 * Sends a request once and reads the whole response; redirects are responses. Node's own client takes a quarter of the time of
 * `fetch`, which is most of what a sync without news costs.
 */
export async function transmit(url: URL, { body, deadlineMs, ...sent }: TransportRequest): Promise<RawResponse> {
  const headers: Record<string, string | number> = { ...sent.headers, "Accept-Encoding": "gzip, br" };
  if (body !== undefined) headers["Content-Length"] = Buffer.byteLength(body);
  const { request: open } = url.protocol === "https:" ? https : http;
  const { response, received } = await new Promise<Received>((resolve, reject) => {
    const request = open(url, { method: sent.method, headers, signal: sent.signal }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve({ response, received: Buffer.concat(chunks) }));
      response.on("error", reject);
    });
    const timer = setTimeout(() => {
      const error = new DeadlineError(request.socket?.connecting ?? true);
      reject(error);
      request.destroy(error);
    }, deadlineMs);
    request.on("close", () => clearTimeout(timer));
    request.on("error", reject);
    request.end(body);
  });
  const whole = await decodeBody(received, response.headers["content-encoding"]);
  return {
    status: response.statusCode ?? 0,
    headers: { get: (name) => response.headers[name.toLowerCase()]?.toString() ?? null },
    text: utf8.decode(whole),
    bytes: whole.byteLength,
  };
}

interface Received {
  response: IncomingMessage;
  received: Buffer;
}

function decodeBody(body: Buffer, encoding = "identity"): Buffer | Promise<Buffer> {
  if (body.length === 0 || encoding === "identity") return body;
  const decode = DECODERS.get(encoding.toLowerCase());
  if (!decode) throw new Error("The response has an encoding that was not requested.");
  return decode(body);
}
