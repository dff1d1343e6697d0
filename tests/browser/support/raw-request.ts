import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { createForwardedFor } from "./fixtures";

export interface RawResponse {
  status: number;
  /** Each header by its name in lower case, as often as it was sent. */
  headers: Map<string, string[]>;
  body: string;
}

export interface RawRequest {
  /** The origin that is asked. */
  url: string;
  method?: string;
  /** What the first line names, just as it is. */
  target: string;
  headers?: Record<string, string>;
  body?: string;
  /** A body of unknown length, in place of `body`. */
  chunks?: string[];
}

/** Sends what no client library would: unusual methods, addresses and bodies, byte for byte. */
export async function sendRawRequest({
  url,
  method = "GET",
  target,
  headers = {},
  body = "",
  chunks,
}: RawRequest): Promise<RawResponse> {
  const { host, hostname, port } = new URL(url);
  const length =
    body === "" && method !== "POST" ? {} : { "Content-Length": String(Buffer.byteLength(body, "latin1")) };
  const lines = Object.entries({ Host: host, Connection: "close", ...createForwardedFor(), ...length, ...headers });
  const socket = connect(Number(port), hostname);
  socket.setEncoding("utf8");
  await once(socket, "connect");
  const head = [`${method} ${target} HTTP/1.1`, ...lines.map(([name, value]) => `${name}: ${value}`)].join("\r\n");
  const sent = chunks ? [...chunks, ""].map((chunk) => `${chunk.length.toString(16)}\r\n${chunk}\r\n`).join("") : body;
  socket.write(`${head}\r\n\r\n${sent}`, "latin1");
  return parseResponse(await readResponse(socket));
}

/** A server that ends before it took in the whole body resets the connection after its answer; what it answered counts. */
async function readResponse(socket: Socket): Promise<string> {
  let answer = "";
  try {
    for await (const chunk of socket) answer += String(chunk);
  } catch (error) {
    if (answer === "") throw error;
  }
  return answer;
}

function parseResponse(answer: string): RawResponse {
  const end = answer.indexOf("\r\n\r\n");
  const [first = "", ...lines] = answer.slice(0, end).split("\r\n");
  const headers = new Map<string, string[]>();
  for (const line of lines) {
    const [name = "", value = ""] = line.split(/: ?(.*)/);
    headers.set(name.toLowerCase(), [...(headers.get(name.toLowerCase()) ?? []), value]);
  }
  return { status: Number(first.split(" ")[1]), headers, body: answer.slice(end + 4) };
}
