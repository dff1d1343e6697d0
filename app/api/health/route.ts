import { GET as ready } from "./ready/route";

/** The same as `/api/health/ready`, under a shorter path. */
export function GET(): Promise<Response> {
  return ready();
}
